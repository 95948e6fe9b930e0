import { inTransaction, type Database } from '../db';
import type { LibraryKind } from '../db/schema';
import { check } from './check';
import { compile, compilerVersion } from './compile';
import { digestOf, pictureType, readFiles, type LibraryFile } from './files';
import { identify } from './identify';
import type { ContentProblem } from './index';
import * as queries from './queries';
import { unstorable } from './unstorable';

/**
 * Brings `content/` into the database: a changed file becomes a new revision and is published; a faulty one is named
 * among the problems and what was published before stays; an item somebody edited here is left alone. Nothing happens
 * when no file has changed since the last load.
 */
export async function loadLibrary(db: Database, contentDir: string): Promise<void> {
  const files = await readFiles(contentDir);
  const digest = digestOf(
    [compilerVersion, ...files.map((file) => `${file.path} ${file.digest}`)].join('\n')
  );
  if ((await queries.selectLoadedDigest(db)) === digest) return;
  const problems = check(files);
  await inTransaction(db, async (trx) => {
    await queries.lockLibrary(trx);
    if ((await queries.selectLoadedDigest(trx)) === digest) return;
    problems.push(...(await publishFiles(trx, files)));
    await queries.replaceAssets(trx, files.flatMap(toAsset));
    await queries.replaceProblems(trx, problems);
    await queries.upsertLoad(trx, digest);
  });
  for (const { file, line, message } of problems) console.warn(`content/${file}:${line} ${message}`);
}

/** Publishes what has changed; of two files that claim to be the same item the first counts. */
async function publishFiles(trx: Database, files: LibraryFile[]): Promise<ContentProblem[]> {
  const published = new Map((await queries.selectPublished(trx)).map((item) => [nameOf(item), item]));
  const present = new Set<string>();
  const problems: ContentProblem[] = [];
  for (const file of files) {
    const key = identify(file.path);
    if (!key || present.has(nameOf(key))) continue;
    present.add(nameOf(key));
    const current = published.get(nameOf(key));
    const digest = digestOf(`${compilerVersion} ${file.digest}`);
    if (current?.authorId || current?.digest === digest) continue;
    const source = file.bytes.toString('utf8');
    const compiled = compile(key, source, file.path);
    if (!compiled) continue;
    const json = JSON.stringify(compiled.value);
    const problem = unstorable(file, source, json);
    if (problem) {
      problems.push(problem);
      continue;
    }
    const revisionId = await queries.insertRevision(trx, key, { digest, source, compiled: json });
    await queries.publishRevision(trx, key, compiled.position, revisionId);
  }
  for (const [name, item] of published) {
    if (!present.has(name) && !item.authorId) await queries.withdrawItem(trx, item);
  }
  return problems;
}

function nameOf({ kind, slug, locale }: { kind: LibraryKind; slug: string; locale: string }): string {
  return `${locale}/${kind}/${slug}`;
}

function toAsset({ path, digest, bytes }: LibraryFile) {
  const mediaType = pictureType(path);
  return mediaType ? [{ path, digest, mediaType, body: bytes }] : [];
}
