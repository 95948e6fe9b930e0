import type { ColumnType } from 'kysely';

/** How a new hire's week is going; `week` counts from the cohort's opening. */
export type CheckInTable = {
  cohort_id: string;
  person_id: string;
  week: number;
  mood: number;
  note: string;
  answered_at: Date;
  changed_at: Date;
};

/** The days on which a cohort was looked at for warnings. */
export type WarningLookTable = { cohort_id: string; day: string; looked_at: Date };

/** `person_id` is null where the warning is about the cohort as a whole. */
export type WarningTable = {
  id: string;
  cohort_id: string;
  person_id: string | null;
  rule: string;
  stage: number;
  since: string;
  figures: ColumnType<unknown, string, string>;
  seen_at: Date;
  changed_at: Date;
  ended_at: ColumnType<Date | null, null | undefined, Date>;
  acknowledged_stage: ColumnType<number | null, null | undefined, number>;
  acknowledged_by: ColumnType<string | null, null | undefined, string>;
  acknowledged_at: ColumnType<Date | null, null | undefined, Date>;
  note: ColumnType<string | null, null | undefined, string>;
};
