import type { ColumnType, Generated } from 'kysely';

export type PublicationTable = { id: string; cohort_id: string; published_by: string; published_at: Date };

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
