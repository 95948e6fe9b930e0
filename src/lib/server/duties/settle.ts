import { compareDuties, planDuties, type DutyChanges, type PlannedDuty } from '../../engine/onboarding';
import { dayOf } from '../clock';
import { calendarOf, cohortPeople, lockCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { settleNotices } from '../notifications';
import * as queries from './queries';
import { nextWake } from './wake';

/**
 * Brings a cohort's duties in line with its dates and people: what it owes now is added, what is open moves, what is done
 * stays. Call it in the transaction that changed either. Answers what moved.
 */
export function settleDuties(db: Database, cohortId: string): Promise<DutyChanges> {
  return inTransaction(db, async (trx) => {
    const cohort = await lockCohort(trx, cohortId);
    if (!cohort) return nothing;
    const rows = await queries.selectStanding(trx, cohortId);
    const planned = planDuties(calendarOf(cohort), await cohortPeople(trx, cohortId), handedOver(rows));
    if (!planned.ok) throw new Error(planned.message);
    const standing = rows.map(({ doneAt, ...row }) => ({ ...row, done: doneAt !== null }));
    const changes = compareDuties(standing, planned.duties);
    const holidays = await queries.selectHolidays(trx);
    const waking = (duty: PlannedDuty, extendedTo: string | null = null) => ({
      ...duty,
      wakeAt: nextWake({ ...duty, dueOn: laterOf(duty.dueOn, extendedTo) }, holidays)
    });
    const extensions = new Map(rows.map(({ id, extendedTo }) => [id, extendedTo]));
    for (const { id } of changes.withdrawn) await settleNotices(trx, `duty:${id}`);
    await queries.deleteOpen(
      trx,
      changes.withdrawn.map(({ id }) => id)
    );
    await queries.insertDuties(
      trx,
      cohortId,
      changes.added.map((duty) => waking(duty))
    );
    await queries.updateDuties(
      trx,
      [...changes.moved, ...changes.handed].map(({ duty, to }) => ({
        ...waking(to, extensions.get(duty.id)),
        id: duty.id
      }))
    );
    return changes;
  });
}

const nothing: DutyChanges = { added: [], moved: [], handed: [], withdrawn: [] };

/** When each artefact that is done was handed over, as the engine asks for it. */
function handedOver(rows: Awaited<ReturnType<typeof queries.selectStanding>>): Map<string, string> {
  return new Map(
    rows.flatMap(({ step, aboutId, doneAt }) =>
      doneAt ? [[`${step}:${aboutId}`, dayOf(doneAt)] as const] : []
    )
  );
}

function laterOf(day: string, other: string | null): string {
  return other !== null && other > day ? other : day;
}
