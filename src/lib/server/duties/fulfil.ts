import { stepOfArtefact, workflow, type Artefact, type DutyChanges } from '../../engine/onboarding';
import { selectCohort } from '../cohorts';
import type { Database } from '../db';
import { notify, settleNotices } from '../notifications';
import * as queries from './queries';
import { roomOf } from './rooms';
import { settleDuties } from './settle';

type Handing = {
  cohortId: string;
  artefact: Artefact;
  /** Who handed it in. */
  byId: string;
  /** The new hire or trainer it turns on; without one, whoever handed it in. Of no account for what a cohort owes once. */
  aboutId?: string | null;
};

/**
 * Marks the duty that asked for an artefact as done. Call it in the transaction that makes the artefact; one that was not
 * asked for, or was handed in before, changes nothing. What counts from the day it was received is counted anew.
 */
export async function fulfilDuties(
  trx: Database,
  { cohortId, artefact, byId, aboutId }: Handing
): Promise<void> {
  const { step, per } = stepOfArtefact(artefact);
  const subject = per === 'cohort' ? null : (aboutId ?? byId);
  const done = await queries.markDone(trx, { cohortId, artefact, aboutId: subject, byId });
  if (!done) return;
  await settleNotices(trx, `duty:${done}`);
  const received = workflow.some(({ starts }) => 'received' in starts && starts.received === step.step);
  if (received) await tellBegun(trx, cohortId, await settleDuties(trx, cohortId));
}

/** What waited for an artefact begins once it is received: whoever owes it learns by when. */
async function tellBegun(trx: Database, cohortId: string, { moved }: DutyChanges): Promise<void> {
  const cohort = await selectCohort(trx, cohortId);
  for (const { duty, to } of moved) {
    if (duty.startsOn !== null || to.startsOn === null || to.ownerId === null) continue;
    await notify(trx, {
      toId: to.ownerId,
      key: `duty:${duty.id}:begun`,
      kind: 'duty-begun',
      data: { cohort: cohort?.name ?? '', artefact: to.artefact, due: to.dueOn },
      about: `duty:${duty.id}`,
      href: roomOf({ ...to, cohortId }) ?? '/notices'
    });
  }
}
