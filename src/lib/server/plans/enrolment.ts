import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { lockCohort, selectCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { settleDuties } from '../duties';
import { notify, settleNotices } from '../notifications';
import { selectHolders } from '../people';
import { may, type Actor } from '../policy';
import * as queries from './enrolment-queries';

export type Enrolled = Awaited<ReturnType<typeof queries.selectEnrolled>>[number];

export type CohortPlaces = {
  cohort: { id: string; name: string };
  enrolled: Enrolled[];
  /** New hires who are in no cohort. */
  unplaced: Awaited<ReturnType<typeof queries.selectUnplaced>>;
  mentors: { id: string; name: string }[];
};

/** Who is in a cohort with whom as a mentor, and who could join it. */
export async function readPlaces(
  db: Database,
  actor: Actor,
  cohortId: string
): Promise<Outcome<CohortPlaces>> {
  if (!may(actor, 'enrolment.change', { cohortId })) return refused('not-allowed');
  const cohort = await selectCohort(db, cohortId);
  if (!cohort) return refused('not-found');
  return done({
    cohort: { id: cohort.id, name: cohort.name },
    enrolled: await queries.selectEnrolled(db, cohortId),
    unplaced: await queries.selectUnplaced(db),
    mentors: await selectHolders(db, ['mentor'])
  });
}

/** Puts new hires who are in no cohort into this one, each with the mentor their department named. */
export function enrol(
  db: Database,
  actor: Actor,
  { cohortId, personIds }: { cohortId: string; personIds: string[] }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'enrolment.change', { cohortId })) return refused('not-allowed');
    const cohort = await lockCohort(trx, cohortId);
    if (!cohort) return refused('not-found');
    const mentors = new Set((await selectHolders(trx, ['mentor'])).map(({ id }) => id));
    const joining = (await queries.selectUnplaced(trx))
      .filter(({ id }) => personIds.includes(id))
      .map(({ mentorId, ...person }) => ({
        ...person,
        mentorId: mentorId && mentors.has(mentorId) ? mentorId : null
      }));
    if (joining.length === 0 || joining.length < new Set(personIds).size) return refused('not-found');
    await queries.insertEnrolments(trx, cohortId, joining);
    for (const { id, name, mentorId } of joining) {
      await recordPlace(trx, actor, 'enrolment.added', id, { cohortId, mentorId });
      if (mentorId) await tellMentor(trx, { cohortId, personId: id, mentorId, name, cohort: cohort.name });
    }
    await settleDuties(trx, cohortId);
    return done();
  });
}

/** Takes somebody out of a cohort in which they have not begun. */
export function unenrol(
  db: Database,
  actor: Actor,
  { cohortId, personId }: { cohortId: string; personId: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'enrolment.change', { cohortId })) return refused('not-allowed');
    if (!(await lockCohort(trx, cohortId))) return refused('not-found');
    const place = await queries.lockEnrolment(trx, cohortId, personId);
    if (!place) return refused('not-found');
    if (place.leftOn) return refused('already-left');
    if (await queries.hasBegun(trx, cohortId, personId)) return refused('enrolment-begun');
    await queries.deleteEnrolment(trx, cohortId, personId);
    await settleNotices(trx, aboutPlace(cohortId, personId));
    await recordPlace(trx, actor, 'enrolment.removed', personId, undefined, { cohortId, ...place });
    await settleDuties(trx, cohortId);
    return done();
  });
}

/** Names the one mentor of a new hire in a cohort, never the new hire, and tells them; null leaves the place open. */
export function nameMentor(
  db: Database,
  actor: Actor,
  { cohortId, personId, mentorId }: { cohortId: string; personId: string; mentorId: string | null }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'enrolment.change', { cohortId })) return refused('not-allowed');
    if (!(await lockCohort(trx, cohortId))) return refused('not-found');
    const place = await queries.lockEnrolment(trx, cohortId, personId);
    if (!place) return refused('not-found');
    if (place.leftOn) return refused('already-left');
    if (mentorId === personId) return refused('mentor-self');
    const mentors = await selectHolders(trx, ['mentor']);
    if (mentorId !== null && !mentors.some(({ id }) => id === mentorId)) return refused('mentor-unfit');
    if (mentorId === place.mentorId) return done();
    await queries.updateMentor(trx, cohortId, personId, mentorId);
    await settleNotices(trx, aboutPlace(cohortId, personId));
    if (mentorId) await tellMentor(trx, { ...place, cohortId, personId, mentorId });
    const before = { cohortId, mentorId: place.mentorId };
    await recordPlace(trx, actor, 'mentor.named', personId, { cohortId, mentorId }, before);
    await settleDuties(trx, cohortId);
    return done();
  });
}

type Naming = { cohortId: string; personId: string; mentorId: string; name: string; cohort: string };

async function tellMentor(
  trx: Database,
  { cohortId, personId, mentorId, name, cohort }: Naming
): Promise<void> {
  await notify(trx, {
    toId: mentorId,
    key: `mentor-named:${cohortId}:${personId}:${mentorId}`,
    kind: 'mentor-named',
    data: { owner: name, cohort },
    about: aboutPlace(cohortId, personId),
    href: '/coach'
  });
}

export function aboutPlace(cohortId: string, personId: string): string {
  return `place:${cohortId}:${personId}`;
}

export function recordPlace(
  trx: Database,
  actor: Actor,
  action: string,
  personId: string,
  after: unknown,
  before?: unknown
): Promise<void> {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'person',
    subjectId: personId,
    before,
    after,
    address: actor.address
  });
}
