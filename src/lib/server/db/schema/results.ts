import type { ColumnType, Generated } from 'kysely';

/** `submitted_by`, `checked_by` and `checked_at` are null where a cohort was published before a second person had to sign. */
export type PublicationTable = {
  id: string;
  cohort_id: string;
  submitted_by: string | null;
  checked_by: string | null;
  checked_at: Date | null;
  published_by: string;
  published_at: Date;
};

/** A cohort's figures as one person submitted them and another is to sign for; closed when returned or published. */
export type ScoreCheckTable = {
  id: string;
  cohort_id: string;
  digest: string;
  figures: ColumnType<{ personId: string; total: string }[], string, never>;
  submitted_by: string;
  submitted_at: Date;
  checked_by: string | null;
  checked_at: Date | null;
  closed_by: string | null;
  closed_at: Date | null;
  remark: Generated<string>;
};

/** Percentages are exact decimals with two places, carried as strings. Rows are never changed or deleted. */
export type PublishedResultTable = {
  number: Generated<string>;
  publication_id: string;
  cohort_id: string;
  person_id: string;
  person_name: string;
  written: string;
  applied: string;
  total: string;
  level: number;
  parts: ColumnType<unknown, string, never>;
  previous_hash: string;
  hash: string;
  hash_version: number;
};

export type AuditEventTable = {
  id: Generated<string>;
  at: Date;
  actor_id: string | null;
  action: string;
  subject_type: string;
  subject_id: string;
  before: ColumnType<unknown, string | null, never>;
  after: ColumnType<unknown, string | null, never>;
  address: string | null;
};
