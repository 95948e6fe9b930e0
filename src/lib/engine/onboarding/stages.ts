import { Temporal } from 'temporal-polyfill';
import { parseDay } from './calendar';
import { stepOf, type StepId } from './workflow';

/** A moment at which a duty that is still open makes itself heard. */
export interface Stage {
  /** `remind-3` three days before its last day; `late` once it is escalated. */
  stage: `remind-${number}` | 'late';
  at: Date;
}

/** When reminders go out in the organisation's zone: in time for a digest at nine. */
const hour = Temporal.PlainTime.from('08:00');

/**
 * The reminders of a duty and its escalation, in the order in which they fall. Each falls at eight in the morning. One that
 * would fall on a holiday falls on the last day before it that is none; the duty itself does not move, and neither does
 * the escalation.
 *
 * @param dueOn the duty's last day, `YYYY-MM-DD`
 * @param holidays days off, `YYYY-MM-DD`
 * @throws RangeError when the day is malformed
 */
export function stagesOf(
  step: StepId,
  dueOn: string,
  timeZone: string,
  holidays: ReadonlySet<string> = new Set()
): Stage[] {
  const due = parseDay(dueOn);
  if (!due) throw new RangeError(`"${dueOn}" is not a calendar day`);
  const { remind, escalate } = stepOf(step);
  const at = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime({ timeZone, plainTime: hour }).epochMilliseconds);
  const reminders = remind.map((days): Stage => ({
    stage: `remind-${days}`,
    at: at(workingDay(due.subtract({ days }), holidays))
  }));
  const stages: Stage[] = [...reminders, { stage: 'late', at: at(due.add({ days: escalate.days })) }];
  return stages.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function workingDay(day: Temporal.PlainDate, holidays: ReadonlySet<string>): Temporal.PlainDate {
  let candidate = day;
  while (holidays.has(candidate.toString())) candidate = candidate.subtract({ days: 1 });
  return candidate;
}
