import Fraction from 'fraction.js';
import { serviceFigures, type ServiceCounts } from '../forms';
import { shiftDay } from '../onboarding/calendar';
import { exact, roundHalfUp } from '../scores/decimal';

/** What is compared at the beginning and at the end of on-the-job training (domain.md W7, A5). */
export const measures = ['observed', 'conversion', 'orderSuccess', 'drills'] as const;
export type Measure = (typeof measures)[number];

/** What there is of one person, each list in any order. Days are calendar days, `2026-03-10`. */
export interface PersonRecord {
  /** Means of the observation records, 1–4. */
  observed: { on: string; mean: string }[];
  counts: (ServiceCounts & { day: string })[];
  /** Ended drills by scenario, totals 0–100, in the order they were played. */
  drills: { scenario: string; total: number }[];
}

type Exact = { before: Fraction; after: Fraction };
export type PersonEffect = Partial<Record<Measure, Exact>>;

/**
 * One person at the beginning and now; a measure with nothing to compare is left out. Observations: the first against the
 * latest. Service counts: the first seven calendar days with counts against the last seven, which must not overlap.
 * Drills: over the scenarios played more than once, the mean first total against the mean latest.
 */
export function personEffect({ observed, counts, drills }: PersonRecord): PersonEffect {
  return {
    ...compareObserved(observed),
    ...compareCounts(counts),
    ...compareDrills(drills)
  };
}

function compareObserved(observed: PersonRecord['observed']): PersonEffect {
  const inOrder = observed.toSorted((one, other) => one.on.localeCompare(other.on));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last || first === last) return {};
  return { observed: { before: exact(first.mean), after: exact(last.mean) } };
}

function compareCounts(counts: PersonRecord['counts']): PersonEffect {
  const days = counts.map(({ day }) => day).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return {};
  const [firstEnds, lastBegins] = [shiftDay(first, 6), shiftDay(last, -6)];
  if (lastBegins <= firstEnds) return {};
  const before = serviceFigures(counts.filter(({ day }) => day <= firstEnds));
  const after = serviceFigures(counts.filter(({ day }) => day >= lastBegins));
  return Object.fromEntries(
    (['conversion', 'orderSuccess'] as const).flatMap((name) =>
      before[name] !== null && after[name] !== null
        ? [[name, { before: exact(before[name]), after: exact(after[name]) }]]
        : []
    )
  );
}

function compareDrills(drills: PersonRecord['drills']): PersonEffect {
  const scenarios = [...new Set(drills.map(({ scenario }) => scenario))];
  const again = scenarios
    .map((each) => drills.filter(({ scenario }) => scenario === each))
    .filter(({ length }) => length > 1);
  if (again.length === 0) return {};
  return {
    drills: {
      before: mean(again.map((played) => new Fraction(played[0]!.total))),
      after: mean(again.map((played) => new Fraction(played.at(-1)!.total)))
    }
  };
}

/** A measure in words of two decimals, half up, and whether it rose. */
export interface Change {
  before: string;
  after: string;
  direction: 'rose' | 'fell' | 'same';
}

export function changeOf({ before, after }: Exact): Change {
  const order = after.compare(before);
  return {
    before: roundHalfUp(before, 2),
    after: roundHalfUp(after, 2),
    direction: order > 0 ? 'rose' : order < 0 ? 'fell' : 'same'
  };
}

/** A measure over a cohort: means over those of whom there is something to compare, and how many went which way. */
export type CohortChange = Change & { people: number; rose: number; fell: number };

/** Everybody of a cohort taken together; a measure of fewer than `least` people is `few`, and nothing else is said of it. */
export function cohortEffect(
  effects: readonly PersonEffect[],
  least: number
): Record<Measure, CohortChange | 'few' | null> {
  return Object.fromEntries(
    measures.map((measure) => {
      const known = effects.flatMap((effect) => effect[measure] ?? []);
      if (known.length === 0) return [measure, null];
      if (known.length < least) return [measure, 'few'];
      const directions = known.map((each) => changeOf(each).direction);
      const together = changeOf({
        before: mean(known.map(({ before }) => before)),
        after: mean(known.map(({ after }) => after))
      });
      const people = known.length;
      const count = (wanted: Change['direction']) => directions.filter((each) => each === wanted).length;
      return [measure, { ...together, people, rose: count('rose'), fell: count('fell') }];
    })
  ) as Record<Measure, CohortChange | 'few' | null>;
}

function mean(values: readonly Fraction[]): Fraction {
  return values.reduce((sum, value) => sum.add(value), new Fraction(0)).div(values.length);
}
