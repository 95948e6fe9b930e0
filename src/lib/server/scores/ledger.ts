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

/** Who stands behind a publication, and when each of them signed. */
export type Signatures = {
  submittedBy: string | null;
  checkedBy: string | null;
  checkedAt: Date | null;
  publishedBy: string;
  publishedAt: Date;
};

export type LedgerRow = LedgerEntry & { hashVersion: number; previousHash: string; hash: string };

/** What the first row of the ledger follows. */
export const beginning = '0'.repeat(64);

/** Chains the entries of one publication after the row whose hash is `previousHash`: each hash covers its row and the one before. */
export function chain(entries: LedgerEntry[], signatures: Signatures, previousHash: string): LedgerRow[] {
  const rows: LedgerRow[] = [];
  for (const entry of entries) {
    const previous = rows.at(-1)?.hash ?? previousHash;
    const hash = hashOf(entry, signatures, { hashVersion: 2, previousHash: previous });
    rows.push({ ...entry, hashVersion: 2, previousHash: previous, hash });
  }
  return rows;
}

/**
 * SHA-256 over the row's fields in a fixed order, object keys sorted, and the hash of the row before. Since version 2 it
 * also covers who submitted, checked and published the row, and when.
 */
export function hashOf(
  entry: LedgerEntry,
  signatures: Signatures,
  { hashVersion, previousHash }: Pick<LedgerRow, 'hashVersion' | 'previousHash'>
): string {
  const { submittedBy, checkedBy, checkedAt, publishedBy, publishedAt } = signatures;
  const signed = [hashVersion, submittedBy, checkedBy, checkedAt, publishedBy, publishedAt];
  return digestOf([
    entry.publicationId,
    entry.cohortId,
    entry.personId,
    entry.personName,
    entry.written,
    entry.applied,
    entry.total,
    entry.level,
    entry.parts,
    ...(hashVersion === 1 ? [] : signed),
    previousHash
  ]);
}

/** SHA-256 of a value as JSON with sorted keys, in hexadecimal. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(value)))
    .digest('hex');
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, nested]) => [key, sortKeys(nested)]));
}
