import type { ColumnType } from 'kysely';

/** What HR concludes from a cohort's figures (W7). */
export type EffectAnalysisTable = {
  cohort_id: string;
  conclusion: string;
  adjustment: string;
  revision: number;
  written_by: string;
  written_at: Date;
};

/** A cohort's honour list of mentors, as it was published (T8). */
export type HonourListTable = {
  cohort_id: string;
  places: ColumnType<unknown, string, never>;
  published_by: string;
  published_at: Date;
};

/** What a mentor taught and agreed in a talk. Days are `YYYY-MM-DD`. */
export type GuidanceTable = {
  id: string;
  cohort_id: string;
  person_id: string;
  author_id: string;
  held_on: string;
  taught: string;
  agreed: string;
  follow_up_on: string | null;
  written_at: Date;
  read_at: ColumnType<Date | null, null | undefined, Date>;
};
