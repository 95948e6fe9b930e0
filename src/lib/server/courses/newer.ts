import type { Database } from '../db';
import { compareRevisions } from '../library';
import * as queries from './queries';

/** The revision published since somebody began, and what it changes in the text. */
export type NewerRevision = {
  publishedAt: Date | null;
  note: string;
  changes: { kind: 'added' | 'removed'; text: string }[];
};

export async function readNewer(db: Database, shownId: string, publishedId: string): Promise<NewerRevision> {
  const publication = await queries.selectPublication(db, publishedId);
  const lines = await compareRevisions(db, shownId, publishedId);
  return {
    publishedAt: publication?.publishedAt ?? null,
    note: publication?.note ?? '',
    changes: lines.flatMap(({ kind, text }) =>
      kind !== 'same' && isReadable(text) ? [{ kind, text: text.trim() }] : []
    )
  };
}

/** Blank lines, fences and rules say nothing to a reader, and the options of a self-check would say too much. */
function isReadable(line: string): boolean {
  return !/^\s*(?:$|:::|---|```|[-*+] (?:\[[ xX]\]|=))/.test(line);
}
