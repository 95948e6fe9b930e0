import type { ColumnType, Generated } from 'kysely';

export type ExamTable = {
  id: string;
  cohort_id: string;
  paper: string;
  minutes: number;
  opens_at: Date;
  closes_at: Date;
  created_at: Date;
};

export type ExamAttemptTable = {
  id: string;
  exam_id: string;
  person_id: string;
  revision_id: string;
  /** What a marker sees in place of the name: drawn at random, unique within the exam. */
  number: number;
  started_at: Date;
  ends_at: Date;
  submitted_at: Date | null;
  marked_at: Date | null;
};

export type AnswerTable = {
  attempt_id: string;
  item: string;
  value: ColumnType<unknown, string, string>;
  revision: number;
  saved_at: Date;
};

/** Scores are exact decimals, carried as strings. */
export type MarkTable = {
  attempt_id: string;
  item: string;
  score: string;
  max: string;
  marker_id: string | null;
  comment: string | null;
  revision: Generated<number>;
  marked_at: Date;
};

export type AssessmentSheetTable = {
  id: string;
  cohort_id: string;
  person_id: string;
  assessor_id: string;
  form: string;
  revision_id: string;
  ratings: ColumnType<unknown, string, string>;
  score: string | null;
  max: string | null;
  revision: Generated<number>;
  saved_at: Date;
  submitted_at: Date | null;
};
