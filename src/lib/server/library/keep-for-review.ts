import { inTransaction, type Database } from '../db';
import { check } from './check';
import * as differences from './difference-queries';
import { digestOf, type LibraryFile } from './files';
import { identify } from './identify';
import * as loads from './load-queries';
import { nameOf } from './load';
import type { Key } from './queries';
import { insertRevision } from './revision-queries';
import { toRevision } from './source';
import type { TakingIn } from './take-in';

type Keeping = { dryRun: boolean; authorId: string | null; note: string };

/**
 * Keeps files of another system as revisions that wait to be published: nothing of them shows to anybody who learns.
 * What a trainer made of an item stays its newest revision; a file that differs from it is laid beside it. With `dryRun`
 * nothing is written.
 */
export async function keepForReview(db: Database, files: LibraryFile[], keeping: Keeping): Promise<TakingIn> {
  const rejected = check(files);
  const faulty = new Set(rejected.map(({ file }) => file));
  const report: TakingIn = { created: [], changed: [], unchanged: [], kept: [], rejected };
  await inTransaction(db, async (trx) => {
    await loads.lockLibrary(trx);
    const heads = new Map((await loads.selectHeads(trx)).map((head) => [nameOf(head), head]));
    for (const file of files.filter(({ path }) => !faulty.has(path))) {
      const key = identify(file.path);
      if (key) await keepFile(trx, key, file, heads.get(nameOf(key)), report, keeping);
    }
  });
  return report;
}

async function keepFile(
  trx: Database,
  key: Key,
  { path, bytes }: LibraryFile,
  head: loads.Head | undefined,
  report: TakingIn,
  { dryRun, authorId, note }: Keeping
): Promise<void> {
  const source = bytes.toString('utf8');
  const digest = digestOf(source);
  if (head?.digest === digest) return void report.unchanged.push(path);
  if (head?.origin === 'trainer') {
    report.kept.push(path);
    if (dryRun || digest === head.builtInDigest || digest === head.importDigest) return;
    return differences.upsertDifference(trx, key, 'import', { path, digest, source });
  }
  const { position: _, ...revision } = toRevision(key, source, path);
  if (revision.compiled === null) {
    return void report.rejected.push({ file: path, line: 1, message: 'The file cannot be read.' });
  }
  report[head ? 'changed' : 'created'].push(path);
  if (dryRun) return;
  const from = { origin: 'import' as const, authorId, note, baseId: head?.id ?? null };
  await insertRevision(trx, key, { ...revision, ...from });
}
