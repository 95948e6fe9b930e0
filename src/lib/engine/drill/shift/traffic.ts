/** Customers an hour at a desk with no share at all, so that a short shift is never empty, and at a full desk. */
export const LEAST_AN_HOUR = 12;
export const MOST_AN_HOUR = 48;

/**
 * How many customers an hour come to a desk with this share of the traffic: 12 at 0 %, 48 (one every 75 seconds) at
 * 100 %, and in between on a straight line. At the 20 % of a first week that is 19 an hour: three in a shift of ten minutes.
 *
 * @param share per cent of a full desk's traffic, 0–100
 */
export function customersAnHour(share: number): number {
  const part = Math.min(100, Math.max(0, share)) / 100;
  return LEAST_AN_HOUR + (MOST_AN_HOUR - LEAST_AN_HOUR) * part;
}

/** Per cent of a full desk's traffic by week, and how much more somebody experienced is given. */
const BY_WEEK = [20, 35, 50, 65] as const;
const FOR_EXPERIENCE = 30;
/** For somebody who is in no cohort's month: neither new nor measured. */
const OUTSIDE = 65;

/**
 * The share of the traffic nobody had to set (domain.md T1): low at first, a little more every week, higher for the
 * experienced.
 *
 * @param week of the month, from 1; later weeks count as the fourth, null is somebody in no cohort
 * @returns per cent, 20–95
 */
export function defaultShare(week: number | null, experienced: boolean): number {
  const share = week === null ? OUTSIDE : BY_WEEK[Math.min(BY_WEEK.length, Math.max(1, week)) - 1]!;
  return share + (experienced ? FOR_EXPERIENCE : 0);
}
