import { createHash } from 'node:crypto';

/** What a published row says, and what its hash covers beside the row before. */
export type LedgerEntry = {
  publicationId: string;
  cohortId: string;
  personId: string;
  personName: string;
  written: string;
  applied: string;
  total: string;
  level: number;
  parts: unknown;
};

export type LedgerRow = LedgerEntry & { previousHash: string; hash: string };

/** What the first row of the ledger follows. */
export const beginning = '0'.repeat(64);

/** Chains entries after the row whose hash is `previousHash`: each hash covers its row and the one before. */
export function chain(entries: LedgerEntry[], previousHash: string): LedgerRow[] {
  const rows: LedgerRow[] = [];
  for (const entry of entries) {
    const previous = rows.at(-1)?.hash ?? previousHash;
    rows.push({ ...entry, previousHash: previous, hash: hashOf(entry, previous) });
  }
  return rows;
}

/** SHA-256 over the row's fields in a fixed order, object keys sorted, and the hash of the row before. */
export function hashOf(entry: LedgerEntry, previousHash: string): string {
  const fields = [
    entry.publicationId,
    entry.cohortId,
    entry.personId,
    entry.personName,
    entry.written,
    entry.applied,
    entry.total,
    entry.level,
    sortKeys(entry.parts),
    previousHash
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, nested]) => [key, sortKeys(nested)]));
}
