import type { Database } from '../db';
import { complete, type Candidate, type Entry } from './gather';
import { digestOf } from './ledger';
import { selectOpenCheck } from './check-queries';

/** A cohort's figures as they were submitted, and who has signed for them. */
export type Check = {
  id: string;
  submittedBy: { id: string; name: string };
  submittedAt: Date;
  checkedBy: { id: string; name: string } | null;
  checkedAt: Date | null;
  /** The figures are no longer those that were submitted: the signatures count for nothing. */
  stale: boolean;
  /** Who has another total now, came, or went. */
  changed: string[];
};

/** The check that is under way, held against the figures as they are now. */
export async function openCheck(
  db: Database,
  cohortId: string,
  candidates: Candidate[]
): Promise<Check | null> {
  const row = await selectOpenCheck(db, cohortId);
  if (!row) return null;
  const { digest, figures, ...check } = row;
  const entries = complete(candidates) ?? [];
  return { ...check, stale: digest !== figuresDigest(entries), changed: changedSince(figures, candidates) };
}

/** What two people sign for: everyone's figures and parts, whatever order they come in. */
export function figuresDigest(entries: Entry[]): string {
  return digestOf(entries.toSorted((one, other) => (one.personId < other.personId ? -1 : 1)));
}

function changedSince(figures: { personId: string; total: string }[], candidates: Candidate[]): string[] {
  const before = new Map(figures.map(({ personId, total }) => [personId, total]));
  return candidates
    .filter(({ personId, combined }) => before.get(personId) !== combined?.total)
    .map(({ name }) => name);
}
