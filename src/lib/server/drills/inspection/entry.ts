import * as v from 'valibot';
import { uuid } from '../../../forms/fields';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import { may, type Actor } from '../../policy';
import * as queries from './queries';

/** `owner`: who drew it. `overseer`: another who may publish tasks and reads how a published one went. */
export type InspectionRole = 'owner' | 'overseer' | 'inspector';

export type Entered = { inspection: queries.Inspection; role: InspectionRole };

/** An inspection with what the actor is in it. What is not published exists for its owner alone. */
export async function enterInspection(
  db: Database,
  actor: Actor,
  id: string,
  options?: { lock: boolean }
): Promise<Outcome<Entered>> {
  if (!may(actor, 'inspection.enter')) return refused('not-allowed');
  const inspection = v.is(uuid, id) ? await queries.selectInspection(db, id, options) : undefined;
  const role = inspection && roleOf(actor, inspection);
  return role ? done({ inspection, role }) : refused('not-found');
}

function roleOf(actor: Actor, { drawnBy, publishedAt }: queries.Inspection): InspectionRole | undefined {
  if (drawnBy === actor.personId && may(actor, 'inspection.draw')) return 'owner';
  if (!publishedAt) return undefined;
  if (may(actor, 'inspection.publish')) return 'overseer';
  return may(actor, 'inspection.take') ? 'inspector' : undefined;
}
