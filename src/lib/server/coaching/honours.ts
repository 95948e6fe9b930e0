import { honours, type Place } from '../../engine/effect';
import { dayNumber } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { dayOf } from '../clock';
import { lockCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { shiftFigures } from '../drills';
import { may, type Actor } from '../policy';
import { firstWeekSignedOff } from '../tasks';
import * as queries from './honour-queries';

export type Honour = Place<string> & { name: string };

export type HonourList = {
  cohort: { id: string; name: string };
  /** Null while it is not published; then `places` are those of today, for HR alone. */
  publishedAt: Date | null;
  places: Honour[];
};

/**
 * The honour lists the actor may see, the newest cohort first: for HR every one of theirs, published or as it stands
 * today; for a mentor the published ones of cohorts in which they coach.
 */
export async function listHonours(db: Database, actor: Actor): Promise<Outcome<HonourList[]>> {
  if (!may(actor, 'honours.read')) return refused('not-allowed');
  const lists: HonourList[] = [];
  for (const cohort of await queries.selectLists(db, actor.personId)) {
    const publishes = may(actor, 'honours.publish', { cohortId: cohort.id });
    if (!publishes && !(cohort.publishedAt && cohort.coaches)) continue;
    const places = cohort.publishedAt ? (cohort.places as Honour[]) : await placesOf(db, cohort);
    const { id, name, publishedAt } = cohort;
    lists.push({ cohort: { id, name }, publishedAt, places });
  }
  return done(lists);
}

/** Publishes a cohort's list as it stands; it stays so. */
export function publishHonours(db: Database, actor: Actor, cohortId: string): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'honours.publish', { cohortId })) return refused('not-allowed');
    const cohort = await lockCohort(trx, cohortId);
    if (!cohort) return refused('not-found');
    const places = await placesOf(trx, cohort);
    if (places.length === 0) return refused('honours-empty');
    if (!(await queries.insertList(trx, { cohortId, places, by: actor.personId })))
      return refused('already-published');
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'honours.published',
      subjectType: 'cohort',
      subjectId: cohortId,
      after: places,
      address: actor.address
    });
    return done();
  });
}

async function placesOf(db: Database, cohort: { id: string; opensOn: string }): Promise<Honour[]> {
  const coached = await queries.selectCoached(db, cohort.id);
  const ready = await readyDays(
    db,
    cohort,
    coached.map(({ personId }) => personId)
  );
  const mentors = [...new Map(coached.map(({ mentorId, mentorName }) => [mentorId, mentorName]))];
  const places = honours(
    mentors.map(([mentor]) => ({
      mentor,
      days: coached
        .filter(({ mentorId }) => mentorId === mentor)
        .map(({ personId }) => ready.get(personId) ?? null)
    }))
  );
  const names = new Map(mentors);
  return places.map((place) => ({ ...place, name: names.get(place.mentor)! }));
}

/**
 * In how many days each got up to speed, the opening day counting as one: the mentor has signed off the whole first week,
 * a drill shift was worked to its end without anybody giving up, and no problem in their log is open.
 */
async function readyDays(db: Database, cohort: { id: string; opensOn: string }, personIds: string[]) {
  const signed = await firstWeekSignedOff(db, cohort.id);
  const blocked = new Set(await queries.selectBlocked(db, cohort.id));
  const shifts = (await shiftFigures(db, personIds)).filter(({ figures }) => figures.chats > 0);
  return new Map(
    personIds.map((personId) => {
      const signedOn = signed.get(personId);
      const held = shifts.find(
        (shift) =>
          shift.personId === personId &&
          dayOf(shift.startedAt) >= cohort.opensOn &&
          shift.figures.abandonment.numerator === 0
      );
      if (!signedOn || !held || blocked.has(personId)) return [personId, null];
      const heldOn = dayOf(held.startedAt);
      const readyOn = signedOn > heldOn ? signedOn : heldOn;
      return [personId, dayNumber(cohort.opensOn, readyOn)];
    })
  );
}
