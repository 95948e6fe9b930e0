import type { Database } from '../db';
import { compile, compilerVersion } from './compile';
import type { LibraryFile } from './files';
import type { ContentProblem } from './index';
import { indexPassages } from './index-passages';
import type { Key } from './queries';
import { insertRevision, publishRevision } from './revision-queries';
import { unstorable } from './unstorable';

/** Makes a file's source a revision without an author and publishes it; a faulty file changes nothing. */
export async function publishFile(
  trx: Database,
  key: Key,
  file: LibraryFile,
  origin: 'built-in' | 'import'
): Promise<{ ok: true; revisionId: string } | { ok: false; problem?: ContentProblem }> {
  const source = file.bytes.toString('utf8');
  const made = compile(key, source, file.path);
  if (!made) return { ok: false };
  const compiled = JSON.stringify(made.value);
  const problem = unstorable(file.path, source, compiled);
  if (problem) return { ok: false, problem };
  const { path, digest } = file;
  const revision = { path, digest, source, compiled, compiler: compilerVersion, origin };
  const revisionId = await insertRevision(trx, key, revision);
  await publishRevision(trx, key, made.position, revisionId);
  await indexPassages(trx, key, source, file.path);
  return { ok: true, revisionId };
}
