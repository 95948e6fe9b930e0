import type { Temporal } from 'temporal-polyfill';
import { stepOf, type CohortDate, type DueRule } from './workflow';

/** The cohort's dates, as far as they are known. */
export type KnownDays = Partial<Record<CohortDate, Temporal.PlainDate>>;

/** The day a rule of the workflow table counts to; null when the date it starts from is not known. */
export function dayOf({ days, from }: DueRule, known: KnownDays): Temporal.PlainDate | null {
  const start = isCohortDate(from) ? known[from] : dayOf(stepOf(from).due, known);
  return start?.add({ days }) ?? null;
}

function isCohortDate(from: DueRule['from']): from is CohortDate {
  return from === 'opens' || from === 'classroom ends' || from === 'on-job ends';
}
