import { latestEvent } from '../audit';
import type { Database } from '../db';
import { beginning, hashOf } from './ledger';
import { selectLedgerAfter } from './queries';

/** The row of the ledger that is not what was published, and how that shows; no number where rows are missing at the end. */
export type Broken = { number: string | null; problem: 'does-not-follow' | 'was-changed' | 'cut-short' };
export type Verdict = { rows: number; lastHash: string; broken: Broken | null };

const batch = 1000;

/**
 * Works out every hash of the ledger of published results anew, in the order they were published, and stops at the first
 * row that does not hold. The end is held against what the audit trail says was published last.
 */
export async function verifyLedger(db: Database): Promise<Verdict> {
  let rows = 0;
  let lastHash = beginning;
  let after = '0';
  for (;;) {
    const page = await selectLedgerAfter(db, after, batch);
    for (const row of page) {
      const { number } = row;
      if (row.previousHash !== lastHash)
        return { rows, lastHash, broken: { number, problem: 'does-not-follow' } };
      if (hashOf(row, row, row) !== row.hash)
        return { rows, lastHash, broken: { number, problem: 'was-changed' } };
      lastHash = row.hash;
      after = number;
      rows += 1;
    }
    if (page.length < batch) break;
  }
  const whole = (await lastPublished(db)) ?? lastHash;
  return { rows, lastHash, broken: whole === lastHash ? null : { number: null, problem: 'cut-short' } };
}

/** The hash of the last row published, as the audit trail has it; undefined where it was not recorded yet. */
async function lastPublished(db: Database): Promise<string | undefined> {
  const event = await latestEvent(db, 'results.published');
  return (event?.after as { lastHash?: string } | undefined)?.lastHash;
}
