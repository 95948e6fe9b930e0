import { dayNumber } from './calendar';
import { weekOfDay } from './pathway';
import type { Language } from './workflow-names';

/**
 * Why somebody leaves a cohort: the whole list, in the order in which it is offered. Whoever wants other reasons changes
 * them here; an id that stands in the records is kept as long as they are.
 */
export const leavingReasons = {
  expectations: { 'zh-CN': '工作与预期不符', en: 'The work was not what they expected' },
  pay: { 'zh-CN': '薪酬待遇', en: 'Pay and benefits' },
  pressure: { 'zh-CN': '压力或班次', en: 'Pressure or shifts' },
  team: { 'zh-CN': '带教或团队相处', en: 'Mentoring or the team' },
  commute: { 'zh-CN': '通勤或住处', en: 'Commute or housing' },
  personal: { 'zh-CN': '个人或家庭原因', en: 'Personal or family reasons' },
  offer: { 'zh-CN': '另有工作机会', en: 'Another offer' },
  transfer: { 'zh-CN': '调到其他岗位', en: 'Moved to another post' },
  unfit: { 'zh-CN': '未达到岗位要求', en: 'Did not meet the requirements' },
  other: { 'zh-CN': '其他', en: 'Other' }
} as const satisfies Record<string, Record<Language, string>>;

export type LeavingReason = keyof typeof leavingReasons;

export const leavingReasonIds = Object.keys(leavingReasons) as LeavingReason[];

/** The weeks in which leaving is counted one by one (C26); what is later is counted together. */
const WATCHED_WEEKS = 3;

/** How many left for one reason: in week 1, 2 and 3 of the cohort, and later. */
export interface LeavingCount {
  reason: LeavingReason;
  weeks: number[];
  later: number;
}

/**
 * Counts leavers by reason and by week of the cohort's month; reasons nobody gave are left out, the rest stands in the
 * order of {@link leavingReasons}. A reason that is no longer on the list counts as `other`.
 *
 * @param opens the cohort's first day, `YYYY-MM-DD`
 */
export function countLeaving(
  opens: string,
  leavers: readonly { leftOn: string; reason: string }[]
): LeavingCount[] {
  return leavingReasonIds.flatMap((reason) => {
    const weeks = leavers.filter((each) => knownReason(each.reason) === reason).map(weekOf(opens));
    if (weeks.length === 0) return [];
    const counted = Array.from(
      { length: WATCHED_WEEKS },
      (_, index) => weeks.filter((week) => week === index + 1).length
    );
    return [{ reason, weeks: counted, later: weeks.filter((week) => week > WATCHED_WEEKS).length }];
  });
}

function knownReason(reason: string): LeavingReason {
  return Object.hasOwn(leavingReasons, reason) ? (reason as LeavingReason) : 'other';
}

function weekOf(opens: string) {
  return ({ leftOn }: { leftOn: string }) => weekOfDay(dayNumber(opens, leftOn));
}
