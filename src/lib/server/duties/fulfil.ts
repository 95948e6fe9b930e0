import { stepOfArtefact, workflow, type Artefact } from '../../engine/onboarding';
import type { Database } from '../db';
import { settleNotices } from '../notifications';
import * as queries from './queries';
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
  if (received) await settleDuties(trx, cohortId);
}
