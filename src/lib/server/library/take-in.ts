import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import { insertAsset, selectAssetDigests } from './asset-queries';
import { check } from './check';
import * as differences from './difference-queries';
import { assetType, readFiles, type LibraryFile } from './files';
import { identify } from './identify';
import type { ContentProblem } from './index';
import * as loads from './load-queries';
import { nameOf } from './load';
import { publishFile } from './publish-file';
import { isHarmlessDrawing, sniffPicture } from './picture-type';
import type { Key } from './queries';

/** What taking a folder in did, or would do: paths of files. Conflicting and faulty ones are left alone. */
export type TakingIn = {
  created: string[];
  changed: string[];
  unchanged: string[];
  conflicting: string[];
  rejected: ContentProblem[];
};

/** Largest folder that is taken in, in bytes. */
const mostBytes = 200 * 1024 * 1024;

/**
 * Takes a folder in the layout of `content/` into the library. A file that differs from what somebody edited here is
 * conflicting: it is kept beside the item for a trainer to judge, and reverts nothing. With `dryRun` nothing is written.
 */
export async function importLibrary(
  db: Database,
  folder: string,
  { dryRun }: { dryRun: boolean }
): Promise<Outcome<TakingIn>> {
  const files = await readFiles(folder);
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > mostBytes) return refused('source-too-large');
  const report: TakingIn = {
    created: [],
    changed: [],
    unchanged: [],
    conflicting: [],
    rejected: check(files)
  };
  const faulty = new Set(report.rejected.map(({ file }) => file));
  await inTransaction(db, async (trx) => {
    await loads.lockLibrary(trx);
    const heads = new Map((await loads.selectHeads(trx)).map((head) => [nameOf(head), head]));
    const assets = await selectAssetDigests(trx);
    const taken = new Set<string>();
    for (const file of files.filter(({ path }) => !faulty.has(path))) {
      const key = identify(file.path);
      if (!key) await takeAsset(trx, file, assets, report, dryRun);
      else if (!taken.has(nameOf(key)))
        await takeItem(trx, key, file, heads.get(nameOf(key)), report, dryRun);
      if (key) taken.add(nameOf(key));
    }
  });
  return done(report);
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
  if (head?.authorId) {
    if (digest === head.digest) return void report.unchanged.push(path);
    report.conflicting.push(path);
    if (dryRun || digest === head.fileDigest) return;
    return differences.upsertDifference(trx, key, { path, digest, source: file.bytes.toString('utf8') });
  }
  if (head?.publishedDigest === digest && head.publishedPath === path)
    return void report.unchanged.push(path);
  if (!dryRun) {
    const published = await publishFile(trx, key, file);
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
  known: Map<string, { digest: string; authored: boolean }>,
  report: TakingIn,
  dryRun: boolean
): Promise<void> {
  const asset = known.get(path);
  if (asset?.digest === digest) return void report.unchanged.push(path);
  if (asset?.authored) return void report.conflicting.push(path);
  const type = assetType(path);
  const picture = type?.startsWith('image/') ?? false;
  if (picture && (sniffPicture(bytes)?.mediaType !== type || !isSafe(type, bytes)))
    return void report.rejected.push({ file: path, line: 1, message: 'The file is not a harmless picture.' });
  if (!dryRun) await insertAsset(trx, { path, digest, mediaType: type ?? null, body: bytes }, null);
  report[asset ? 'changed' : 'created'].push(path);
}

function isSafe(type: string | undefined, bytes: Buffer): boolean {
  return type !== 'image/svg+xml' || isHarmlessDrawing(bytes);
}
