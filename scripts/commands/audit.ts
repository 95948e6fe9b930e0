import { connect } from '../../src/lib/server/db/connect';
import { verifyLedger, type Verdict } from '../../src/lib/server/scores';
import { UsageError, type Io } from '../io';

const USAGE = 'usage: audit verify';

/** `audit verify` works the hashes of all published results out anew: 0 when the ledger is whole, 1 when it is not. */
export async function run([verb, ...more]: string[], io: Io): Promise<number> {
  if (verb !== 'verify' || more.length > 0) throw new UsageError(USAGE);
  const { db, leave } = await connect();
  try {
    const verdict = await verifyLedger(db);
    io.out(io.json ? JSON.stringify(verdict) : sentence(verdict));
    return verdict.broken ? 1 : 0;
  } finally {
    await leave();
  }
}

function sentence({ rows, lastHash, broken }: Verdict): string {
  if (!broken) return `The ledger is whole: ${rows} published results, the last hash is ${lastHash}.`;
  switch (broken.problem) {
    case 'was-changed':
      return `Row ${broken.number} of the ledger is not what was published; the ${rows} before it hold.`;
    case 'does-not-follow':
      return `Row ${broken.number} of the ledger does not follow the row before: something was taken out or put in. The ${rows} before it hold.`;
    case 'cut-short':
      return `The ledger ends too early: its ${rows} rows hold, but the row that was published last is missing.`;
  }
}
