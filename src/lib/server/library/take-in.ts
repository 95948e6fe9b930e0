import { isHarmlessDrawing, sniffPicture } from '../../engine/content';
import { inTransaction, type Database } from '../db';
import type { LibraryOrigin } from '../db/schema';
import { insertAsset, selectAssetDigests } from './asset-queries';
import { check } from './check';
import * as differences from './difference-queries';
import { assetType, type LibraryFile } from './files';
import { identify } from './identify';
import type { ContentProblem } from './index';
import { readIntake } from './intake';
import * as loads from './load-queries';
import { nameOf } from './load';
import { publishFile } from './publish-file';
import type { Key } from './queries';

/** What an import did, or would do: paths of files. Of those kept, what a trainer made here stays as it is. */
export type TakingIn = {
  created: string[];
  changed: string[];
  unchanged: string[];
  kept: string[];
  rejected: ContentProblem[];
};

/**
 * Takes a folder or zip archive in the layout of `content/` into the library. A file that differs from what a trainer
 * edited here is laid beside the item for a trainer to judge, and reverts nothing. What was taken in stays, whatever
 * `content/` holds later. With `dryRun` nothing is written. A source beyond the limits is refused whole.
 */
export async function importLibrary(
  db: Database,
  source: string,
  { dryRun }: { dryRun: boolean }
): Promise<{ ok: true; value: TakingIn } | { ok: false; problem: ContentProblem }> {
  const intake = await readIntake(source);
  return intake.ok ? { ok: true, value: await takeInFiles(db, intake.files, { dryRun }) } : intake;
}

/** The same for files already at hand. */
export async function takeInFiles(
  db: Database,
  files: LibraryFile[],
  { dryRun }: { dryRun: boolean }
): Promise<TakingIn> {
  const rejected = check(files);
  const faulty = new Set(rejected.map(({ file }) => file));
  const report: TakingIn = { created: [], changed: [], unchanged: [], kept: [], rejected };
  await inTransaction(db, async (trx) => {
    await loads.lockLibrary(trx);
    const heads = new Map((await loads.selectHeads(trx)).map((head) => [nameOf(head), head]));
    const assets = await selectAssetDigests(trx);
    const taken = new Set<string>();
    for (const file of files.filter(({ path }) => !faulty.has(path))) {
      const key = identify(file.path);
      if (!key) await takeAsset(trx, file, assets.get(file.path), report, dryRun);
      else if (!taken.has(nameOf(key)))
        await takeItem(trx, key, file, heads.get(nameOf(key)), report, dryRun);
      if (key) taken.add(nameOf(key));
    }
  });
  return report;
}

async function takeItem(
  trx: Database,
  key: Key,
  file: LibraryFile,
  head: loads.Head | undefined,
  report: TakingIn,
  dryRun: boolean
): Promise<void> {
  const { path, digest } = file;
  if (head?.origin === 'trainer') {
    if (digest === head.digest) return void report.unchanged.push(path);
    report.kept.push(path);
    if (dryRun || digest === head.builtInDigest || digest === head.importDigest) return;
    const source = file.bytes.toString('utf8').replaceAll('\0', '\ufffd');
    return differences.upsertDifference(trx, key, 'import', { path, digest, source });
  }
  if (head?.publishedDigest === digest && head.publishedPath === path)
    return void report.unchanged.push(path);
  if (!dryRun) {
    const published = await publishFile(trx, key, file, 'import');
    if (!published.ok) {
      const message = 'The file cannot be read.';
      return void report.rejected.push(published.problem ?? { file: path, line: 1, message });
    }
  }
  report[head?.publishedId ? 'changed' : 'created'].push(path);
}

async function takeAsset(
  trx: Database,
  { path, digest, bytes }: LibraryFile,
  asset: { digest: string; origin: LibraryOrigin } | undefined,
  report: TakingIn,
  dryRun: boolean
): Promise<void> {
  if (asset?.digest === digest) return void report.unchanged.push(path);
  if (asset?.origin === 'trainer') return void report.kept.push(path);
  const type = assetType(path);
  const picture = type?.startsWith('image/') ?? false;
  if (picture && (sniffPicture(bytes)?.mediaType !== type || !isSafe(type, bytes)))
    return void report.rejected.push({ file: path, line: 1, message: 'The file is not a harmless picture.' });
  if (!dryRun) await insertAsset(trx, { path, digest, mediaType: type ?? null, body: bytes }, 'import');
  report[asset ? 'changed' : 'created'].push(path);
}

function isSafe(type: string | undefined, bytes: Buffer): boolean {
  return type !== 'image/svg+xml' || isHarmlessDrawing(bytes);
}
