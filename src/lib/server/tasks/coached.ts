import * as v from 'valibot';
import { uuid } from '../../forms/fields';
import type { Database } from '../db';
import { may, type Actor } from '../policy';
import * as queries from './queries';

/** A new hire in a cohort, as somebody who coaches them finds them. */
export type Coached = Awaited<ReturnType<typeof queries.selectEnrolments>>[number] & {
  /** Whether the actor is HR here, who may do more than the mentor. */
  oversees: boolean;
};

/** As {@link findCoached}, and also for the lead of the person's department, who reads it and changes nothing. */
export async function findFollowed(
  db: Database,
  actor: Actor,
  personId: string
): Promise<(Coached & { coaches: boolean }) | undefined> {
  const coached = await findCoached(db, actor, personId);
  if (coached) return { ...coached, coaches: true };
  if (!v.is(uuid, personId) || personId === actor.personId) return undefined;
  const followed = (await queries.selectEnrolments(db, personId)).find(({ id, departmentId }) =>
    may(actor, 'pathway.read', { cohortId: id, departmentId })
  );
  return followed && { ...followed, oversees: false, coaches: false };
}

/**
 * The newest cohort in which the actor coaches a person: as their mentor, or as HR of it. Undefined for everybody else,
 * and for oneself.
 */
export async function findCoached(
  db: Database,
  actor: Actor,
  personId: string,
  cohortId?: string
): Promise<Coached | undefined> {
  if (!v.is(uuid, personId) || personId === actor.personId) return undefined;
  const enrolments = await queries.selectEnrolments(db, personId);
  return enrolments
    .filter(({ id }) => cohortId === undefined || id === cohortId)
    .map((enrolment) => ({
      ...enrolment,
      oversees: may(actor, 'pathway.oversee', { cohortId: enrolment.id })
    }))
    .find(
      ({ id, mentorId, oversees }) =>
        oversees || (mentorId === actor.personId && may(actor, 'pathway.coach', { cohortId: id }))
    );
}
