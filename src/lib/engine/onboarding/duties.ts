import type { Temporal } from 'temporal-polyfill';
import { parseDay } from './calendar';
import { readDates, type CohortDates, type DeadlinesFailure } from './deadlines';
import { dayOf, type KnownDays } from './due-days';
import { workflow, type Artefact, type Per, type StepId, type WorkflowStep } from './workflow';

/** Who is in a cohort's month, by id; null where nobody is named. */
export interface CohortPeople {
  newHires: readonly { id: string; mentorId: string | null; leadId: string | null }[];
  /** The trainers of the cohort's courses. */
  trainerIds: readonly string[];
  /** Who runs the cohort for HR. */
  hrId: string | null;
}

/** One artefact that one person owes the cohort. A cohort has one duty for an artefact and the person it turns on. */
export interface PlannedDuty {
  step: StepId;
  artefact: Artefact;
  /** The new hire or trainer it turns on, the owner too where they owe it themselves; null for one of the whole cohort. */
  aboutId: string | null;
  /** Who owes it; null where the cohort has nobody who could. */
  ownerId: string | null;
  /** The day it begins, `YYYY-MM-DD`; null while it waits for what an earlier step hands over. */
  startsOn: string | null;
  /** Its last day, `YYYY-MM-DD`. */
  dueOn: string;
}

/**
 * Every duty of a cohort's month (domain.md part 2), in the order of the workflow table.
 *
 * @param received the day on which a step's artefact was really handed over, `step:aboutId` → `YYYY-MM-DD`: what counts
 *   from it counts from that day, and until then is planned from the day it is due, but has not begun
 */
export function planDuties(
  dates: CohortDates,
  people: CohortPeople,
  received: ReadonlyMap<string, string> = new Map()
): { ok: true; duties: PlannedDuty[] } | DeadlinesFailure {
  const read = readDates(dates);
  if (!read.ok) return read;
  const duties = workflow.flatMap((row) =>
    row.leaves.flatMap(({ artefact, per }) =>
      subjectsOf(per, people).flatMap((aboutId) => {
        const days = daysOf(row, aboutId, read.days, received);
        if (!days) return [];
        return [{ step: row.step, artefact, aboutId, ownerId: ownerOf(row, aboutId, people), ...days }];
      })
    )
  );
  return { ok: true, duties };
}

function subjectsOf(per: Per | null, { newHires, trainerIds }: CohortPeople): (string | null)[] {
  switch (per) {
    case null:
      return [];
    case 'cohort':
      return [null];
    case 'trainer':
      return [...new Set(trainerIds)];
    case 'new-hire':
      return [...new Set(newHires.map(({ id }) => id))];
  }
}

function ownerOf({ who }: WorkflowStep, aboutId: string | null, { newHires, hrId }: CohortPeople) {
  if (who.includes('hr')) return hrId;
  if (!who.includes('mentor')) return aboutId;
  const newHire = newHires.find(({ id }) => id === aboutId);
  return newHire?.mentorId ?? newHire?.leadId ?? hrId;
}

function daysOf(
  { starts, due }: WorkflowStep,
  aboutId: string | null,
  known: KnownDays,
  received: ReadonlyMap<string, string>
): { startsOn: string | null; dueOn: string } | null {
  const planned = dayOf(due, known);
  if (!planned) return null;
  if (!('received' in starts)) return days(dayOf(starts, known) ?? planned, planned);
  const handedOver = received.get(`${starts.received}:${aboutId}`);
  const day = handedOver === undefined ? null : parseDay(handedOver);
  return day ? days(day, day.add({ days: due.days })) : days(null, planned);
}

/** A cohort may have no day on the job: what would begin after its last day begins on it. */
function days(startsOn: Temporal.PlainDate | null, dueOn: Temporal.PlainDate) {
  const begins = startsOn && (startsOn.toString() < dueOn.toString() ? startsOn : dueOn);
  return { startsOn: begins?.toString() ?? null, dueOn: dueOn.toString() };
}
