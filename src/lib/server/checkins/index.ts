import { groupBy } from '../../engine/group-by';
import { dayNumber, weekOfDay } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { today } from '../clock';
import { selectEnrolment } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { may, type Actor } from '../policy';
import * as queries from './queries';

export { upsertCheckIn as recordCheckIn, type CheckIn } from './queries';

export type OwnCheckIn = { week: number; answer: queries.CheckIn | null };

/** This week's question to a new hire, with what they have answered; null outside their month. */
export async function ownCheckIn(db: Database, actor: Actor): Promise<Outcome<OwnCheckIn | null>> {
  if (!may(actor, 'week.follow')) return refused('not-allowed');
  const place = await placeNow(db, actor);
  if (!place) return done(null);
  const { cohortId, week } = place;
  const answers = await queries.selectCheckIns(db, { cohortId, personId: actor.personId });
  return done({ week, answer: answers.find((each) => each.week === week) ?? null });
}

/**
 * Says how the week is going: once a week, changed as often as one likes until it ends. `week` is the one the form asked
 * about, so that a page left open over the weekend does not answer for the week after.
 */
export function checkIn(
  db: Database,
  actor: Actor,
  input: { week: number; mood: number; note: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'week.follow')) return refused('not-allowed');
    const place = await placeNow(trx, actor);
    if (!place) return refused('no-cohort');
    if (place.week !== input.week) return refused('check-in-over');
    const { cohortId, week } = place;
    await queries.upsertCheckIn(trx, { ...input, cohortId, personId: actor.personId });
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'check-in.answered',
      subjectType: 'cohort',
      subjectId: cohortId,
      after: { week },
      address: actor.address
    });
    return done();
  });
}

/** What one person answered in a cohort. Call it for whoever may read it: their mentor and HR. */
export function checkInsOf(
  db: Database,
  place: { cohortId: string; personId: string }
): Promise<queries.CheckIn[]> {
  return queries.selectCheckIns(db, place);
}

/** `at` is when the week was first answered for. */
export type Mood = { week: number; mood: number; at: Date };

/** Everybody's moods in a cohort, week by week; nobody without an answer. Call it for HR. */
export async function moodsByPerson(db: Database, cohortId: string): Promise<Map<string, Mood[]>> {
  return groupBy(await queries.selectMoods(db, cohortId), ({ personId }) => personId);
}

/** The cohort a new hire is in today and the week of it; undefined before its first day and after its last. */
async function placeNow(db: Database, actor: Actor): Promise<{ cohortId: string; week: number } | undefined> {
  const enrolment = await selectEnrolment(db, actor.personId);
  if (!enrolment || today() < enrolment.opensOn || today() > enrolment.onJobEndsOn) return undefined;
  return { cohortId: enrolment.id, week: weekOfDay(dayNumber(enrolment.opensOn, today())) };
}
