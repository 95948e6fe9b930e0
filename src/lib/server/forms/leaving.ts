import { now } from '../clock';
import type { Database } from '../db';
import { selectAnswered } from './leaving-queries';
import { lockRound, setClosed } from './round-queries';

/**
 * Ends the anonymous rounds that waited for nobody but who has just left the cohort. Call it in the transaction that
 * records that they left.
 */
export async function closeAnswered(trx: Database, cohortId: string): Promise<void> {
  for (const roundId of await selectAnswered(trx, cohortId)) {
    await lockRound(trx, roundId);
    await setClosed(trx, roundId, now());
  }
}
