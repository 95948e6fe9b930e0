import type { ColumnType, Generated } from 'kysely';
import type { Locale } from './people';

export type ExamTable = {
  id: string;
  cohort_id: string;
  paper: string;
  minutes: number;
  opens_at: Date;
  closes_at: Date;
  created_at: Date;
  /** How many times each may sit it; an allowance may give one person more. */
  attempts: Generated<number>;
  /** Grows with every change, so that two people at it do not undo each other's. */
  revision: Generated<number>;
  /** Asked for before the paper is shown; null where none is needed. */
  start_code: ColumnType<string | null, string | null | undefined, string | null>;
  /** Questions and options in an order of each sitter's own. */
  shuffle: Generated<boolean>;
  double_marking: Generated<boolean>;
  /** From this share of the points between two markers a third decides. */
  divergence: ColumnType<string | null, string | null | undefined, string | null>;
  /** HR has done without the second marker, or the third, and said why. */
  waived_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  waived_by: ColumnType<string | null, string | null | undefined, string | null>;
  waiver: ColumnType<string | null, string | null | undefined, string | null>;
  released_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  released_by: ColumnType<string | null, string | null | undefined, string | null>;
  /** Calendar days after the day of release during which a mark may be queried. */
  query_days: Generated<number>;
};

/** The papers of an exam as they were when it was set, in each language: one for everybody, or equivalent variants. */
export type ExamPaperTable = { exam_id: string; variant: number; locale: Locale; revision_id: string };

export type ExamAllowanceTable = {
  exam_id: string;
  person_id: string;
  extra_minutes: Generated<number>;
  attempts: Generated<number>;
  reason: string;
  set_by: string;
  set_at: Date;
};

export type ExamAttemptTable = {
  id: string;
  exam_id: string;
  person_id: string;
  revision_id: string;
  /** What a marker sees in place of the name: drawn at random, unique within the exam. */
  number: number;
  /** Counts a person's attempts at one exam. */
  sitting: Generated<number>;
  variant: Generated<number>;
  /** The browser whose answers are taken; null until one asks. */
  device: ColumnType<string | null, string | null | undefined, string | null>;
  /** Sat on paper, its answers were typed in by somebody else and of open ones there are marks alone. */
  source: Generated<'screen' | 'paper'>;
  started_at: Date;
  ends_at: Date;
  submitted_at: Date | null;
  marked_at: Date | null;
};

/** One time a sitter left the page: noted, not punished. The id is the browser's own, so that it counts once. */
export type ExamAbsenceTable = { attempt_id: string; id: string; seconds: number; noted_at: Date };
/** One reading of somebody's sheet of paper; with `attempt_id` once it counts. */
export type PaperEntryTable = {
  exam_id: string;
  person_id: string;
  sitting: number;
  reading: number;
  variant: number;
  revision_id: string;
  sat_at: Date;
  lines: ColumnType<unknown, string, string>;
  revision: Generated<number>;
  entered_by: string;
  entered_at: Date;
  attempt_id: string | null;
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
  /** Ids of the marking points ticked, where the marker ticked any. */
  earned: ColumnType<string[] | null, string[] | null | undefined, string[] | null>;
  revision: Generated<number>;
  marked_at: Date;
};

/** A sitter's doubt about a mark, with the answer and the points before and after it. */
export type MarkQueryTable = {
  id: string;
  attempt_id: string;
  item: string;
  reason: string;
  asked_at: Date;
  withdrawn_at: ColumnType<Date | null, null | undefined, Date>;
  answer: ColumnType<string | null, null | undefined, string>;
  answered_by: ColumnType<string | null, null | undefined, string>;
  answered_at: ColumnType<Date | null, null | undefined, Date>;
  score_before: ColumnType<string | null, null | undefined, string>;
  score_after: ColumnType<string | null, null | undefined, string>;
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

/** A file of another system's questions between looking at what it holds and taking it in. */
export type QuestionFileTable = {
  id: string;
  person_id: string;
  name: string;
  format: 'gift' | 'aiken' | 'moodle-xml' | 'qti';
  topic: string;
  locale: Locale;
  body: Buffer;
  uploaded_at: Date;
};
