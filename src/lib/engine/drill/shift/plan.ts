import { draw } from '../random';
import type { Locale } from '../transcript';
import { customersAnHour } from './traffic';

/** Shortest and longest shift, in minutes. */
export const SHORTEST_SHIFT = 10;
export const LONGEST_SHIFT = 40;

/** Nobody comes in the last three minutes, so that everybody can be served; the first comes within ten seconds. */
export const LAST_ARRIVAL = 180;
const FIRST_ARRIVAL = 10;
/** Seconds between two customers at the least. */
const GAP = 4;

/** A scenario a shift may draw; where the agent opens the talk there is nobody who could have left a message. */
export interface Casting {
  scenario: string;
  opens: 'customer' | 'agent';
}

/** One customer to come. */
export interface Arrival {
  /** From 1, in the order of coming. */
  seat: number;
  /** Second of the shift. */
  at: number;
  scenario: string;
  locale: Locale;
  /** Of the customer's own variants, an unsigned 32-bit integer. */
  seed: number;
  /** The customer wrote before the shift began and has gone away. */
  offline: boolean;
}

export interface ShiftTerms {
  /** Any integer; the same terms give the same plan. */
  seed: number;
  /** 10–40; others are brought to the nearer end. */
  minutes: number;
  /** Per cent of a full desk's traffic, 0–100. */
  share: number;
  locale: Locale;
  scenarios: readonly Casting[];
}

/**
 * Who comes when. How many come is set by {@link customersAnHour} alone, so that two shifts on the same terms weigh the
 * same; when they come is a Poisson process given that number, that is, moments drawn evenly over the time up to three
 * minutes before the bell. About a fifth, one to three, wrote while nobody was at the desk and wait from the start.
 * Scenarios are dealt from a shuffled pack, which is shuffled anew when it is used up; none comes twice running unless
 * there is only one.
 *
 * @returns arrivals by time; none without scenarios
 */
export function planShift({ seed, minutes, share, locale, scenarios }: ShiftTerms): Arrival[] {
  if (scenarios.length === 0) return [];
  const chance = chanceOf(seed);
  const length = Math.min(LONGEST_SHIFT, Math.max(SHORTEST_SHIFT, minutes));
  const size = Math.max(2, Math.round((customersAnHour(share) * length) / 60));
  const writers = scenarios.filter(({ opens }) => opens === 'customer');
  const leftWord = deal(writers, writers.length > 0 ? offlineOf(size) : 0, chance);
  const present = deal(scenarios, size - leftWord.length, chance, leftWord.at(-1));
  const moments = momentsOf(present.length, length * 60 - LAST_ARRIVAL, chance);
  const arrivals = [
    ...leftWord.map((scenario) => ({ scenario, at: 0, offline: true })),
    ...present.map((scenario, index) => ({ scenario, at: moments[index]!, offline: false }))
  ];
  return arrivals.map((arrival, index) => ({
    seat: index + 1,
    ...arrival,
    locale,
    seed: chance(2 ** 32)
  }));
}

type Chance = (count: number) => number;

function chanceOf(seed: number): Chance {
  let random = seed >>> 0;
  return (count) => {
    const drawn = draw(random, count);
    random = drawn.random;
    return drawn.value;
  };
}

function offlineOf(size: number): number {
  return Math.min(3, Math.max(1, Math.round(size / 5)));
}

/** Scenarios from a shuffled pack, none the same as the one before it, nor the first as `last`, while others are left. */
function deal(scenarios: readonly Casting[], size: number, chance: Chance, last?: string): string[] {
  const dealt: string[] = [];
  let pack: string[] = [];
  while (dealt.length < size) {
    if (pack.length === 0)
      pack = shuffled(
        scenarios.map(({ scenario }) => scenario),
        chance
      );
    const before = dealt.at(-1) ?? last;
    const next = Math.max(
      0,
      pack.findIndex((scenario) => scenario !== before)
    );
    dealt.push(...pack.splice(next, 1));
  }
  return dealt;
}

function shuffled(cards: readonly string[], chance: Chance): string[] {
  const pack = [...cards];
  for (let end = pack.length - 1; end > 0; end -= 1) {
    const other = chance(end + 1);
    [pack[end], pack[other]] = [pack[other]!, pack[end]!];
  }
  return pack;
}

/** Ordered moments in `window` seconds: the first soon, the others drawn evenly, never two at once. */
function momentsOf(count: number, window: number, chance: Chance): number[] {
  if (count === 0) return [];
  const slack = window - GAP * (count - 1) + 1;
  const first = chance(FIRST_ARRIVAL + 1);
  const others = Array.from({ length: count - 1 }, () => first + chance(slack - first)).sort((a, b) => a - b);
  return [first, ...others].map((moment, index) => moment + GAP * index);
}
