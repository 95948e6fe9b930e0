import type { Temporal } from 'temporal-polyfill';
import { endOfDay, isTimeZone, parseDay } from './calendar';
import { dayOf, type KnownDays } from './due-days';
import { workflow, type Artefact, type CohortDate, type DueRule, type Role, type StepId } from './workflow';

/** Calendar days as `YYYY-MM-DD` in the organisation's time zone. */
export interface CohortDates {
  /** First day of the cohort, when known. */
  opens?: string;
  /** Last day of classroom training. */
  classroomEnds: string;
  /** Last day of on-the-job training. */
  onJobEnds: string;
  /** IANA name, such as `Asia/Shanghai`. */
  timeZone: string;
}

export interface Deadline {
  step: StepId;
  who: readonly Role[];
  artefact: readonly Artefact[];
  /** ISO instant with offset, the last second of the local day; null when its starting date is not known. */
  due: string | null;
}

export interface DeadlinesFailure {
  ok: false;
  code: 'bad-date' | 'bad-time-zone' | 'wrong-order';
  message: string;
  field: keyof CohortDates;
}

/**
 * When every step of the month is due (domain.md part 2): one row per step of the workflow table, in its order.
 * Days are calendar days, weekends and holidays included, and end with the local day.
 */
export function deadlines(dates: CohortDates): { ok: true; rows: Deadline[] } | DeadlinesFailure {
  const read = readDates(dates);
  if (!read.ok) return read;
  const rows = workflow.map(({ step, who, leaves, due }): Deadline => {
    const day = dayOf(due, read.days);
    const artefact = leaves.map((each) => each.artefact);
    return { step, who, artefact, due: day ? endOfDay(day, dates.timeZone) : null };
  });
  return { ok: true, rows };
}

/** The day, `YYYY-MM-DD`, a rule counts to from a cohort's dates; null where they are refused or the one it needs is not known. */
export function dueDay(rule: DueRule, dates: CohortDates): string | null {
  const read = readDates(dates);
  return read.ok ? (dayOf(rule, read.days)?.toString() ?? null) : null;
}

/** The cohort's dates as days; refused where one is malformed or they are in no possible order. */
export function readDates(dates: CohortDates): { ok: true; days: KnownDays } | DeadlinesFailure {
  if (!isTimeZone(dates.timeZone)) {
    return failure(
      'bad-time-zone',
      'timeZone',
      `"${dates.timeZone}" is not a time zone such as Asia/Shanghai.`
    );
  }
  const days: Partial<Record<CohortDate, Temporal.PlainDate>> = {};
  for (const [field, name] of anchors) {
    const text = dates[field];
    if (text === undefined) continue;
    const day = parseDay(text);
    if (!day) return failure('bad-date', field, `"${text}" is not a calendar day such as 2026-03-02.`);
    days[name] = day;
  }
  return orderProblem(days) ?? { ok: true, days };
}

const anchors = [
  ['opens', 'opens'],
  ['classroomEnds', 'classroom ends'],
  ['onJobEnds', 'on-job ends']
] as const satisfies readonly (readonly [keyof CohortDates, CohortDate])[];

function orderProblem(days: KnownDays): DeadlinesFailure | null {
  const { opens, 'classroom ends': classroom, 'on-job ends': onJob } = days;
  if (classroom && onJob && onJob.toString() < classroom.toString()) {
    const message = `On-the-job training cannot end (${onJob}) before classroom training does (${classroom}).`;
    return failure('wrong-order', 'onJobEnds', message);
  }
  if (opens && classroom && classroom.toString() < opens.toString()) {
    const message = `Classroom training cannot end (${classroom}) before the cohort opens (${opens}).`;
    return failure('wrong-order', 'classroomEnds', message);
  }
  return null;
}

function failure(
  code: DeadlinesFailure['code'],
  field: keyof CohortDates,
  message: string
): DeadlinesFailure {
  return { ok: false, code, field, message };
}
