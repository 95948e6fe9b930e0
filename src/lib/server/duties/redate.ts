import { deadlines, type Artefact, type DutyChanges } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { calendarOf, lockCohort, selectCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { notify } from '../notifications';
import { everywhere, may, type Actor } from '../policy';
import { selectOpen, updateCohortDates, updateHolidays } from './move-queries';
import { selectHolidays } from './queries';
import { updateWakes } from './remind-queries';
import { settleDuties } from './settle';
import { nextWake } from './wake';

type Dates = { opensOn: string; classroomEndsOn: string; onJobEndsOn: string };

/** A cohort's dates as they stand, for the room where HR changes them. */
export async function readDates(
  db: Database,
  actor: Actor,
  cohortId: string
): Promise<Outcome<Dates & { id: string; name: string; revision: number }>> {
  if (!may(actor, 'duty.move', { cohortId })) return refused('not-allowed');
  const cohort = await selectCohort(db, cohortId);
  return cohort ? done(cohort) : refused('not-found');
}

/** So many duties that asked for one artefact went from one last day to another. */
export type MovedDuties = { artefact: Artefact; from: string; to: string; count: number };

/**
 * Gives a cohort other dates. Open duties move with them, done ones stay; whoever owes one that moved is told. Answers what
 * moved.
 */
export function redateCohort(
  db: Database,
  actor: Actor,
  { cohortId, revision, ...dates }: Dates & { cohortId: string; revision: number }
): Promise<Outcome<MovedDuties[]>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'duty.move', { cohortId })) return refused('not-allowed');
    const before = await lockCohort(trx, cohortId);
    if (!before) return refused('not-found');
    if (before.revision !== revision) return refused('changed-meanwhile');
    if (!deadlines(calendarOf(dates)).ok) return refused('dates-in-disorder');
    await updateCohortDates(trx, cohortId, dates);
    const changes = await settleDuties(trx, cohortId);
    const moved = summary(changes);
    await tellOwners(trx, actor, before, changes);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'cohort.redated',
      subjectType: 'cohort',
      subjectId: cohortId,
      before: datesOf(before),
      after: { ...dates, moved },
      address: actor.address
    });
    return done(moved);
  });
}

function datesOf({ opensOn, classroomEndsOn, onJobEndsOn }: Dates): Dates {
  return { opensOn, classroomEndsOn, onJobEndsOn };
}

function summary({ moved }: DutyChanges): MovedDuties[] {
  const groups = new Map<string, MovedDuties>();
  for (const { duty, to } of moved) {
    const key = `${duty.artefact}:${duty.dueOn}:${to.dueOn}`;
    const group = groups.get(key) ?? {
      artefact: duty.artefact,
      from: duty.dueOn,
      to: to.dueOn,
      count: 0
    };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()];
}

async function tellOwners(
  trx: Database,
  actor: Actor,
  cohort: { id: string; name: string; revision: number },
  { moved }: DutyChanges
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { to } of moved)
    if (to.ownerId && to.ownerId !== actor.personId)
      counts.set(to.ownerId, (counts.get(to.ownerId) ?? 0) + 1);
  for (const [toId, count] of counts)
    await notify(trx, {
      toId,
      key: `cohort:${cohort.id}:redated:${cohort.revision + 1}:${toId}`,
      kind: 'cohort-redated',
      data: { cohort: cohort.name, count: String(count) },
      href: '/notices'
    });
}

/** The days off on which no reminder goes out. */
export async function readHolidays(db: Database): Promise<string[]> {
  return [...(await selectHolidays(db))];
}

/** Sets the days off: reminders that would fall on one go out before it, duties stay where they are. */
export function setHolidays(db: Database, actor: Actor, days: string[]): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'organisation.set', everywhere)) return refused('not-allowed');
    const before = await readHolidays(trx);
    const holidays = [...new Set(days)].sort();
    await updateHolidays(trx, holidays);
    const off = new Set(holidays);
    const open = await selectOpen(trx);
    await updateWakes(
      trx,
      open.map((duty) => ({ id: duty.id, at: nextWake(duty, off) }))
    );
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'organisation.set',
      subjectType: 'organisation',
      subjectId: 'organisation',
      before: { holidays: before },
      after: { holidays },
      address: actor.address
    });
    return done();
  });
}
