import { diffLines } from 'diff';
import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import { everywhere, may, type Actor } from '../policy';
import type { WrittenKey } from './draft-queries';
import * as queries from './revision-queries';

export type DiffLine = { kind: 'same' | 'added' | 'removed'; text: string };
export type RevisionRow = Awaited<ReturnType<typeof queries.selectRevisions>>[number];

/** How one revision's source became another's, line by line. Empty where a revision does not exist. */
export async function compareRevisions(db: Database, fromId: string, toId: string): Promise<DiffLine[]> {
  const from = await queries.selectSource(db, fromId);
  const to = await queries.selectSource(db, toId);
  return from && to ? compareSources(from.source, to.source) : [];
}

/** How one text became another, line by line; texts that differ too much are told as all removed, all added. */
export function compareSources(from: string, to: string): DiffLine[] {
  const parts = diffLines(from, to, { timeout: 1000 }) ?? [
    { value: from, added: false, removed: true },
    { value: to, added: true, removed: false }
  ];
  return parts.flatMap(({ value, added, removed }) => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => ({ kind, text }) satisfies DiffLine);
  });
}

/** Every revision of an item, newest first. */
export async function listRevisions(
  db: Database,
  actor: Actor,
  key: WrittenKey
): Promise<Outcome<RevisionRow[]>> {
  if (!may(actor, 'lesson.publish', everywhere)) return refused('not-allowed');
  const rows = await queries.selectRevisions(db, key);
  return rows.length > 0 ? done(rows) : refused('not-found');
}
