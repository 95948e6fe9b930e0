import * as v from 'valibot';
import type { Scenario } from '../../engine/drill';
import { uuid } from '../../forms/fields';
import { done, refused } from '../../forms/failure';
import type { Database } from '../db';
import { readRevision } from '../library';
import { may, type Actor } from '../policy';
import * as queries from './queries';

/** The actor's own attempt, locked, with the scenario as it was when it began. Other people's attempts do not exist. */
export async function lockOwnAttempt(trx: Database, actor: Actor, id: string) {
  if (!may(actor, 'drill.play')) return refused('not-allowed');
  const attempt = v.is(uuid, id) ? await queries.lockAttempt(trx, id, actor.personId) : undefined;
  const revision = attempt && (await readRevision<Scenario>(trx, attempt.revisionId));
  return attempt && revision ? done({ attempt, scenario: revision.compiled }) : refused('not-found');
}
