import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { digestOf } from './files';
import { insertRevision } from './revision-queries';
import { compile, compilerVersion } from './compile';

export type PaperText = { slug: string; locale: Locale; source: string; authorId: string; note: string };

/**
 * Keeps the text of a paper as a revision that nothing publishes: whoever knows its id can read it, for good. Answers
 * undefined where the source is not sound.
 */
export async function keepPaperText(trx: Database, text: PaperText): Promise<string | undefined> {
  const { slug, locale, source, authorId, note } = text;
  const key = { kind: 'paper', slug, locale } as const;
  const path = `${locale}/papers/${slug}.yaml`;
  const made = compile(key, source, path);
  if (!made) return undefined;
  const revision = { path, digest: digestOf(source), source, compiled: JSON.stringify(made.value) };
  return insertRevision(trx, key, { ...revision, compiler: compilerVersion, authorId, note });
}
