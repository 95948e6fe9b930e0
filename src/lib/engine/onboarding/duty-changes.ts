import type { PlannedDuty } from './duties';

/** A duty as it stands: planned once, perhaps handed to somebody else since, perhaps done. */
export interface StandingDuty extends PlannedDuty {
  id: string;
  done: boolean;
  /** Handed to its owner by HR: a change of people does not take it from them. */
  delegated: boolean;
}

/** What a change of dates or people does to a cohort's duties. Nothing here is done. */
export interface DutyChanges {
  added: PlannedDuty[];
  /** Begins or ends on another day. */
  moved: { duty: StandingDuty; to: PlannedDuty }[];
  /** Falls to another person on the same days; one that is moved too is among the moved. */
  handed: { duty: StandingDuty; to: PlannedDuty }[];
  /** Turns on somebody who is no longer there. */
  withdrawn: StandingDuty[];
}

/** Compares duties as they stand with what they would be planned as now. What is done stays as it is. */
export function compareDuties(
  standing: readonly StandingDuty[],
  planned: readonly PlannedDuty[]
): DutyChanges {
  const wanted = new Map(planned.map((duty) => [keyOf(duty), duty]));
  const known = new Set(standing.map(keyOf));
  const changes: DutyChanges = {
    added: planned.filter((duty) => !known.has(keyOf(duty))),
    moved: [],
    handed: [],
    withdrawn: []
  };
  for (const duty of standing) {
    if (duty.done) continue;
    const next = wanted.get(keyOf(duty));
    if (!next) {
      changes.withdrawn.push(duty);
      continue;
    }
    const to = duty.delegated ? { ...next, ownerId: duty.ownerId } : next;
    if (to.dueOn !== duty.dueOn || to.startsOn !== duty.startsOn) changes.moved.push({ duty, to });
    else if (to.ownerId !== duty.ownerId) changes.handed.push({ duty, to });
  }
  return changes;
}

function keyOf({ artefact, aboutId }: PlannedDuty): string {
  return `${artefact}:${aboutId}`;
}
