import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { connect } from '../../src/lib/server/db/connect';
import { inTransaction, type Database } from '../../src/lib/server/db';
import { judgeRows, rowsOfPeople, takeInRows, type Judgement } from '../../src/lib/server/people';
import { Refused, UsageError, type Io } from '../io';
import { fileSentences, problemSentence } from './people-sentences';

const USAGE = 'usage: people import <csv|xlsx> [--dry-run]';

/** `people import <csv|xlsx> [--dry-run]` takes people in as an administrator would; a dry run writes nothing. */
export async function run([verb, ...args]: string[], io: Io): Promise<number> {
  const dryRun = args.includes('--dry-run');
  const [path, ...more] = args.filter((argument) => argument !== '--dry-run');
  if (verb !== 'import' || !path || path.startsWith('-') || more.length > 0) throw new UsageError(USAGE);
  const bytes = await readFile(path).catch(() => {
    throw new Refused(`${path} cannot be read.`);
  });
  const rows = await rowsOfPeople(bytes);
  if (!rows.ok) throw new Refused(`${basename(path)}: ${fileSentences[rows.code] ?? rows.code}`);
  const file = { name: basename(path), rows: rows.value };
  const judgement = await withDatabase((db) =>
    dryRun
      ? judgeRows(db, null, file.rows)
      : inTransaction(db, async (trx) => (await takeInRows(trx, null, file))!)
  );
  report(judgement, dryRun, io);
  return judgement.rejected.length > 0 ? 1 : 0;
}

function report({ created, updated, unchanged, rejected }: Judgement, dryRun: boolean, io: Io): void {
  const refused = rejected.map(({ row, problems }) => ({
    row,
    reason: problems.map(problemSentence).join(' ')
  }));
  if (io.json) {
    const counts = { created: created.length, updated: updated.length, unchanged };
    return io.out(JSON.stringify({ ...counts, rejected: refused, dryRun }));
  }
  for (const { row, reason } of refused) io.out(`row ${row}  rejected: ${reason}`);
  io.out(
    `${created.length} created, ${updated.length} updated, ${unchanged} unchanged, ` +
      `${rejected.length} rejected${dryRun ? '; nothing was written' : ''}.`
  );
}

async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const { db, leave } = await connect();
  try {
    return await work(db);
  } finally {
    await leave();
  }
}
