import type { ColumnType } from 'kysely';

/** What was changed in one person's pathway; `number` counts their changes from 1. */
export type PathwayChangeTable = {
  id: string;
  cohort_id: string;
  person_id: string;
  number: number;
  kind: 'moved' | 'waived' | 'added';
  task: string;
  day: number | null;
  /** The task itself, where one was added. */
  added: ColumnType<unknown, string | null, never>;
  reason: string;
  made_by: string;
  made_at: Date;
  undone_by: string | null;
  undone_at: Date | null;
};

/** What a new hire gave in for a task; the newest `number` counts. */
export type TaskHandInTable = {
  id: string;
  cohort_id: string;
  person_id: string;
  task: string;
  number: number;
  kind: 'file' | 'signature' | 'project';
  choice: string | null;
  words: string | null;
  signed_name: string | null;
  statement: string | null;
  revision_id: string | null;
  file_name: string | null;
  media_type: HandInMediaType | null;
  bytes: Buffer | null;
  handed_in_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  accepted: boolean | null;
  reason: string | null;
};

export type HandInMediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

export type PraiseTable = {
  id: string;
  cohort_id: string;
  person_id: string;
  task: string;
  author_id: string;
  words: string;
  given_at: Date;
  removed_by: string | null;
  removed_at: Date | null;
};
