import * as v from 'valibot';
import { uuid } from '../../../forms/fields';
import type { Database } from '../../db';
import { everywhere, may, type Actor } from '../../policy';
import { personExists, selectCoaching } from './share-queries';

/** Whether the actor coaches a person: as their mentor in a cohort, or as the HR of one of their cohorts or of all. */
export async function coaches(db: Database, actor: Actor, personId: string): Promise<boolean> {
  if (!v.is(uuid, personId) || personId === actor.personId) return false;
  if (may(actor, 'shift.oversee', everywhere)) return personExists(db, personId);
  const cohorts = await selectCoaching(db, personId);
  return cohorts.some(
    ({ cohortId, mentorId }) =>
      may(actor, 'shift.oversee', { cohortId }) ||
      (mentorId === actor.personId && may(actor, 'shift.coach', { cohortId }))
  );
}
