import type { ColumnType, Generated } from 'kysely';

/** What a cohort thought of a trainer and their courses, as HR put it together; `figures` are those of the day it was given. */
export type FeedbackSummaryTable = {
  id: string;
  cohort_id: string;
  trainer_id: string;
  courses: string[];
  praised: string;
  focus: string;
  revision: Generated<number>;
  changed_by: string;
  changed_at: Date;
  figures: ColumnType<unknown, null | undefined, string>;
  given_by: ColumnType<string | null, null | undefined, string>;
  given_at: ColumnType<Date | null, null | undefined, Date>;
};

export type FeedbackPointTable = {
  id: string;
  summary_id: string;
  position: number;
  problem: string;
  people: number | null;
  suggestion: string;
};

export type ImprovementState = 'draft' | 'submitted' | 'returned' | 'accepted';

export type ImprovementPlanTable = {
  summary_id: string;
  state: ImprovementState;
  own_view: string;
  support: string;
  check_by: string;
  revision: Generated<number>;
  changed_at: Date;
};

export type ImprovementAnswerTable = {
  point_id: string;
  kind: 'undecided' | 'will' | 'wont';
  words: string;
  until: string | null;
};

export type ImprovementDecisionTable = {
  summary_id: string;
  revision: number;
  kind: 'submitted' | 'returned' | 'accepted';
  remark: string;
  decided_by: string;
  decided_at: Date;
};

export type ImprovementStepTable = {
  point_id: string;
  number: number;
  kind: 'done' | 'confirmed' | 'reopened';
  words: string;
  taken_by: string;
  taken_at: Date;
};
