import { countLeaving, type LeavingCount } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { today } from '../clock';
import { lockCohort, selectCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { settleDuties } from '../duties';
import { closeAnswered } from '../forms';
import { settleNotices } from '../notifications';
import { may, type Actor } from '../policy';
import { aboutPlace, recordPlace } from './enrolment';
import { lockEnrolment, selectEnrolled } from './enrolment-queries';
import * as queries from './leaving-queries';

type Place = { cohortId: string; personId: string };

/**
 * Records that somebody left a cohort, when and why. What they did there stays; their open duties end, those about them
 * too, and nobody is reminded of them. A day ahead is refused: nobody has left before the day has come.
 */
export function recordLeaving(
  db: Database,
  actor: Actor,
  { leftOn, reason, note, ...place }: Place & queries.Leaving
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const found = await lockPlace(trx, actor, place);
    if (!found.ok) return found;
    if (found.value.leftOn) return refused('already-left');
    if (leftOn < found.value.opensOn || leftOn > today()) return refused('left-outside');
    const leaving = { leftOn, reason, note };
    await queries.setLeft(trx, place, { ...leaving, recordedBy: actor.personId });
    await settleNotices(trx, aboutPlace(place.cohortId, place.personId));
    await closeAnswered(trx, place.cohortId);
    await settleDuties(trx, place.cohortId);
    await recordPlace(trx, actor, 'enrolment.left', place.personId, { cohortId: place.cohortId, ...leaving });
    return done();
  });
}

/** Takes a recorded leaving back: it was a mistake, or they stay after all. What is open is asked of them again. */
export function takeBackLeaving(db: Database, actor: Actor, place: Place): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const found = await lockPlace(trx, actor, place);
    if (!found.ok) return found;
    const { leftOn } = found.value;
    if (!leftOn) return refused('not-found');
    await queries.setLeft(trx, place, null);
    await settleDuties(trx, place.cohortId);
    const { cohortId, personId } = place;
    await recordPlace(trx, actor, 'enrolment.stayed', personId, { cohortId }, { cohortId, leftOn });
    return done();
  });
}

async function lockPlace(trx: Database, actor: Actor, { cohortId, personId }: Place) {
  if (!may(actor, 'enrolment.change', { cohortId })) return refused('not-allowed');
  const cohort = await lockCohort(trx, cohortId);
  const place = cohort && (await lockEnrolment(trx, cohortId, personId));
  return place ? done({ ...place, opensOn: cohort.opensOn }) : refused('not-found');
}

/** How many joined a cohort and how many left it, by reason and week. */
export type Turnover = {
  id: string;
  name: string;
  opensOn: string;
  joined: number;
  left: number;
  reasons: LeavingCount[];
};

export type LeaversView = {
  cohort: Turnover;
  /** Newest first. */
  earlier: Turnover[];
  /** Who left, and who could be recorded as leaving; null for those who see counts alone. */
  people: {
    leavers: Awaited<ReturnType<typeof queries.selectLeavers>>;
    staying: { id: string; name: string }[];
  } | null;
  today: string;
};

/** Who left a cohort, counted by reason beside earlier cohorts; the names are HR's alone. */
export async function readLeavers(
  db: Database,
  actor: Actor,
  cohortId: string
): Promise<Outcome<LeaversView>> {
  if (!may(actor, 'cohort.follow', { cohortId })) return refused('not-allowed');
  if (!(await selectCohort(db, cohortId))) return refused('not-found');
  const [cohort, ...earlier] = await turnover(db, cohortId);
  const named = may(actor, 'enrolment.change', { cohortId });
  return done({
    cohort: cohort!,
    earlier,
    people: named
      ? {
          leavers: await queries.selectLeavers(db, cohortId),
          staying: (await selectEnrolled(db, cohortId)).map(({ id, name }) => ({ id, name }))
        }
      : null,
    today: today()
  });
}

/** A cohort, and up to four that opened before it. */
export async function turnover(db: Database, cohortId: string): Promise<Turnover[]> {
  return (await queries.selectTurnover(db, cohortId, 5)).map(({ leavers, ...cohort }) => ({
    ...cohort,
    left: leavers.length,
    reasons: countLeaving(cohort.opensOn, leavers)
  }));
}
