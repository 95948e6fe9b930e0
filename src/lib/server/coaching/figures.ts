import { simulatedFigures, type SimulatedFigures } from '../../engine/effect';
import { serviceFigures, type ServiceFigures } from '../../engine/forms';
import { dayNumber, weekOfDay } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { dayOf } from '../clock';
import { selectEnrolment, selectWatched } from '../cohorts';
import type { Database } from '../db';
import { shiftFigures } from '../drills';
import { countedDays } from '../forms';
import { may, type Actor } from '../policy';

export type Beside = { real: ServiceFigures | null; simulated: SimulatedFigures | null };

export type WeeksBeside = {
  person: { id: string; name: string };
  own: boolean;
  cohort: string;
  /** From the cohort's first week to the last with anything in it. */
  weeks: (Beside & { week: number })[];
  total: Beside;
};

/** A5's figures of somebody's own counts and of their drill shifts, side by side by the week of the cohort. */
export async function readFiguresByWeek(
  db: Database,
  actor: Actor,
  personId: string
): Promise<Outcome<WeeksBeside>> {
  if (!may(actor, 'record.read')) return refused('not-allowed');
  const place = await placeOf(db, actor, personId);
  if (!place) return refused('not-found');
  const weekOf = (day: string) => weekOfDay(dayNumber(place.opensOn, day));
  const counts = (await countedDays(db, [personId])).filter(({ day }) => day >= place.opensOn);
  const shifts = (await shiftFigures(db, [personId])).filter(
    ({ startedAt }) => dayOf(startedAt) >= place.opensOn
  );
  const last = Math.max(
    0,
    ...counts.map(({ day }) => weekOf(day)),
    ...shifts.map(({ startedAt }) => weekOf(dayOf(startedAt)))
  );
  const weeks = Array.from({ length: last }, (_, index) => index + 1).map((week) => ({
    week,
    ...beside(
      counts.filter(({ day }) => weekOf(day) === week),
      shifts.filter(({ startedAt }) => weekOf(dayOf(startedAt)) === week)
    )
  }));
  return done({
    person: { id: personId, name: place.name },
    own: personId === actor.personId,
    cohort: place.cohort,
    weeks,
    total: beside(counts, shifts)
  });
}

async function placeOf(db: Database, actor: Actor, personId: string) {
  if (personId === actor.personId) {
    const own = await selectEnrolment(db, personId);
    return own && { name: actor.name, cohort: own.name, opensOn: own.opensOn };
  }
  const [watched] = await selectWatched(db, actor, { personId });
  return watched && { name: watched.name, cohort: watched.cohortName, opensOn: watched.opensOn };
}

/** The drill shifts of a month, `2026-03`, of the people whom the actor may watch and of themselves, by person. */
export async function readSimulated(
  db: Database,
  actor: Actor,
  month: string
): Promise<Outcome<Record<string, SimulatedFigures>>> {
  if (!may(actor, 'record.read')) return refused('not-allowed');
  const watched = (await selectWatched(db, actor)).map(({ personId }) => personId);
  const ids = [...new Set([...watched, actor.personId])];
  const shifts = (await shiftFigures(db, ids)).filter(({ startedAt }) =>
    dayOf(startedAt).startsWith(`${month}-`)
  );
  return done(
    Object.fromEntries(
      ids.flatMap((id) => {
        const own = shifts.filter(({ personId }) => personId === id);
        return own.length > 0 ? [[id, simulatedFigures(own.map(({ figures }) => figures))]] : [];
      })
    )
  );
}

function beside(
  counts: Awaited<ReturnType<typeof countedDays>>,
  shifts: Awaited<ReturnType<typeof shiftFigures>>
): Beside {
  return {
    real: counts.length > 0 ? serviceFigures(counts) : null,
    simulated: shifts.length > 0 ? simulatedFigures(shifts.map(({ figures }) => figures)) : null
  };
}
