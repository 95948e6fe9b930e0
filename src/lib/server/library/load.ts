import { inTransaction, type Database } from '../db';
import { removeItem } from '../search';
import * as assets from './asset-queries';
import { check } from './check';
import { compile, compilerVersion } from './compile';
import * as differences from './difference-queries';
import { assetType, digestOf, readFiles, type LibraryFile } from './files';
import { identify } from './identify';
import type { ContentProblem } from './index';
import { indexPassages } from './index-passages';
import * as loads from './load-queries';
import { publishFile } from './publish-file';
import type { Key } from './queries';

/**
 * Brings `content/` into the database: a changed file becomes a new revision and is published; a faulty one is named
 * among the problems and what was published before stays; an item somebody edited or imported here is left alone, and a
 * file that has changed since is kept beside it for a trainer to judge. Nothing happens when no file has changed since the last
 * load.
 */
export async function loadLibrary(db: Database, contentDir: string): Promise<void> {
  const files = await readFiles(contentDir);
  const digest = digestOf(
    [compilerVersion, ...files.map((file) => `${file.path} ${file.digest}`)].join('\n')
  );
  if ((await loads.selectLoadedDigest(db)) === digest) return;
  const problems = check(files);
  await inTransaction(db, async (trx) => {
    await loads.lockLibrary(trx);
    if ((await loads.selectLoadedDigest(trx)) === digest) return;
    problems.push(...(await publishFiles(trx, files)));
    await recompile(trx);
    await assets.replaceAssets(trx, files.flatMap(toAsset));
    await loads.replaceProblems(trx, problems);
    await loads.upsertLoad(trx, digest);
  });
  for (const { file, line, message } of problems) console.warn(`content/${file}:${line} ${message}`);
}

/** Publishes what has changed; of two files that claim to be the same item the first counts. */
async function publishFiles(trx: Database, files: LibraryFile[]): Promise<ContentProblem[]> {
  const heads = new Map((await loads.selectHeads(trx)).map((head) => [nameOf(head), head]));
  const present = new Set<string>();
  const problems: ContentProblem[] = [];
  for (const file of files) {
    const key = identify(file.path);
    if (!key || present.has(nameOf(key))) continue;
    present.add(nameOf(key));
    const head = heads.get(nameOf(key));
    if (head && head.origin !== 'built-in') await noteDifference(trx, key, file, head);
    else if (head?.publishedDigest !== file.digest || head.publishedPath !== file.path) {
      const published = await publishFile(trx, key, file, 'built-in');
      if (!published.ok && published.problem) problems.push(published.problem);
    }
  }
  for (const [name, head] of heads) {
    if (head.publishedId && !present.has(name) && head.origin === 'built-in') await withdraw(trx, head);
  }
  return problems;
}

async function withdraw(trx: Database, head: loads.Head): Promise<void> {
  await loads.withdrawItem(trx, head);
  if (head.kind === 'course' || head.kind === 'lesson') await removeItem(trx, head);
}

/** A file that changed after somebody wrote or imported here is kept beside what they brought. */
async function noteDifference(trx: Database, key: Key, file: LibraryFile, head: loads.Head): Promise<void> {
  if (file.digest === head.digest || file.digest === head.builtInDigest) {
    await differences.deleteDifference(trx, key, 'built-in');
  } else {
    const source = file.bytes.toString('utf8').replaceAll('\0', '\ufffd');
    await differences.upsertDifference(trx, key, 'built-in', {
      path: file.path,
      digest: file.digest,
      source
    });
  }
}

/** What is published is compiled anew where another version of the compiler made it. */
async function recompile(trx: Database): Promise<void> {
  for (const { id, path, source, ...key } of await loads.selectOutdated(trx, compilerVersion)) {
    const made = compile(key, source, path);
    if (!made) continue;
    const compiled = JSON.stringify(made.value);
    await loads.recompileRevision(trx, key, id, {
      compiled,
      compiler: compilerVersion,
      position: made.position
    });
    await indexPassages(trx, key, source, path);
  }
}

export function nameOf({ kind, slug, locale }: Key): string {
  return `${locale}/${kind}/${slug}`;
}

/** Everything beside the items is kept too, so that the library can be written back whole. */
function toAsset({ path, digest, bytes }: LibraryFile): assets.NewAsset[] {
  if (identify(path)) return [];
  return [{ path, digest, mediaType: assetType(path) ?? null, body: bytes }];
}
