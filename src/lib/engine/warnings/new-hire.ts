import { shiftDay } from '../onboarding/calendar';
import { thresholds } from './thresholds';
import type { Sign, WarningRule } from './warning';
import { workingDays } from './working-days';

/** A score of one day, 0 to 100. */
export interface DatedScore {
  on: string;
  score: number;
}

/** What is known of a new hire when they are looked at. */
export interface NewHireFacts {
  /** The cohort's first day and the day it is now, `YYYY-MM-DD`, in the organisation's time zone. */
  opensOn: string;
  today: string;
  holidays: ReadonlySet<string>;
  /** The last day on which anything of the month was done; null for never. */
  lastDoneOn: string | null;
  /** How many tasks are past their day. */
  late: number;
  /** Days with a journal, in any order. */
  journals: ReadonlySet<string>;
  /** Ended drills and marked papers, oldest first. */
  drills: readonly DatedScore[];
  papers: readonly DatedScore[];
  /** Weekly check-ins, oldest first; `on` is the day of the answer. */
  moods: readonly { week: number; mood: number; on: string }[];
}

/** Every sign there is of a new hire who may need help, at most one of each rule (domain.md C26). */
export function signsOf(facts: NewHireFacts): Sign[] {
  return [
    idle(facts),
    falling('falling-drills', facts.drills, thresholds.drills),
    falling('falling-papers', facts.papers, thresholds.papers),
    missingJournals(facts),
    lowMood(facts) ?? fallingMood(facts)
  ].filter((sign) => sign !== null);
}

/** Nothing done for some working days although something is late; today does not count, it is not over. */
export function idle({ opensOn, today, holidays, lastDoneOn, late }: NewHireFacts): Sign | null {
  if (late === 0 || today <= opensOn) return null;
  const from = lastDoneOn !== null && lastDoneOn >= opensOn ? shiftDay(lastDoneOn, 1) : opensOn;
  const days = workingDays(from, today, holidays);
  return counted('idle', days, thresholds.idleDays, { late });
}

/** No journal on the latest working days before today (domain.md T5). */
export function missingJournals({ opensOn, today, holidays, journals }: NewHireFacts): Sign | null {
  const days = workingDays(opensOn, today, holidays);
  const written = days.findLastIndex((day) => journals.has(day));
  return counted('missing-journals', days.slice(written + 1), thresholds.journalDays, {});
}

/**
 * The latest scores each lower than the one before, and lower by so much in all. Equal ones break the run: who stays
 * where they are is not falling.
 */
export function falling(
  rule: WarningRule,
  scores: readonly DatedScore[],
  { runs, first, second }: { runs: number; first: number; second: number }
): Sign | null {
  const latest = scores.slice(-runs);
  if (latest.length < runs) return null;
  const isFalling = latest.every(({ score }, index) => index === 0 || score < latest[index - 1]!.score);
  const from = Math.round(latest[0]!.score);
  const to = Math.round(latest.at(-1)!.score);
  if (!isFalling || from - to < first) return null;
  return { rule, stage: from - to >= second ? 2 : 1, since: latest[1]!.on, figures: { from, to, runs } };
}

/** The latest answer of the weekly check-in is low. */
export function lowMood({ moods }: Pick<NewHireFacts, 'moods'>): Sign | null {
  const { low, lowest, weeks } = thresholds.mood;
  const latest = moods.at(-1);
  if (!latest || latest.mood > low) return null;
  const begun = moods.findLastIndex(({ mood }) => mood > low) + 1;
  const running = moods.slice(begun);
  const stage = latest.mood <= lowest || running.length >= weeks ? 2 : 1;
  return {
    rule: 'low-mood',
    stage,
    since: running[0]!.on,
    figures: { mood: latest.mood, week: latest.week, weeks: running.length }
  };
}

/** The mood has come down over the latest answers, though it is not low yet. */
export function fallingMood({ moods }: Pick<NewHireFacts, 'moods'>): Sign | null {
  const { answers, first } = thresholds.moodFall;
  const latest = moods.slice(-answers);
  const last = latest.at(-1);
  if (!last) return null;
  const peak = latest.reduce((best, each) => (each.mood >= best.mood ? each : best));
  if (peak.mood - last.mood < first) return null;
  const since = latest[latest.indexOf(peak) + 1]!.on;
  return { rule: 'falling-mood', stage: 1, since, figures: { from: peak.mood, to: last.mood } };
}

function counted(
  rule: WarningRule,
  days: string[],
  { first, second }: { first: number; second: number },
  figures: Record<string, number>
): Sign | null {
  if (days.length < first) return null;
  return {
    rule,
    stage: days.length >= second ? 2 : 1,
    since: days[0]!,
    figures: { days: days.length, ...figures }
  };
}
