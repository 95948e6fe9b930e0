import * as v from 'valibot';
import { uuid } from '../../../forms/fields';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import { may, type Action, type Actor } from '../../policy';
import * as queries from './queries';

/** Whether a role reaches a person, through the department or a cohort they have been in. */
export function reaches(
  actor: Actor,
  action: Action,
  { departmentId, cohortIds }: { departmentId: string | null; cohortIds: string[] }
): boolean {
  return [null, ...cohortIds].some((cohortId) => may(actor, action, { departmentId, cohortId }));
}

/** An ended attempt of somebody else's that the actor may review. Nobody reviews an attempt of their own. */
export async function findReviewed(
  db: Database,
  actor: Actor,
  id: string,
  options?: { lock: boolean }
): Promise<Outcome<queries.Reviewed>> {
  if (!may(actor, 'drill.review')) return refused('not-allowed');
  const attempt = v.is(uuid, id) ? await queries.selectReviewed(db, id, options) : undefined;
  if (!attempt) return refused('not-found');
  if (attempt.personId === actor.personId) return refused('own-attempt');
  return reaches(actor, 'drill.review', attempt) ? done(attempt) : refused('not-found');
}
