import type { ColumnType, Generated } from 'kysely';
import type { Locale } from './people';

/** A form asked of a cohort; `matrix_rows` and `readers` are as they were when it was opened. */
export type FormRoundTable = {
  id: string;
  cohort_id: string;
  form: string;
  often: 'once' | 'daily' | 'weekly' | 'per-shift' | 'any-time';
  anonymous: boolean;
  readers: string[];
  artefact: string | null;
  matrix_rows: ColumnType<unknown, string, string>;
  due_on: string | null;
  opened_by: string | null;
  opened_at: Date;
  closed_at: ColumnType<Date | null, null | undefined, Date | null>;
};

/** The text a round asks in a language, as it was when opened. */
export type FormRoundTextTable = { round_id: string; locale: Locale; revision_id: string };

/** One form for one person to fill in; of a book, one entry. */
export type FormSheetTable = {
  id: string;
  round_id: string;
  person_id: string;
  about_id: string | null;
  day: string | null;
  slot: string;
  handed_in: Generated<boolean>;
  excused_by: ColumnType<string | null, null | undefined, string | null>;
  excuse: ColumnType<string | null, null | undefined, string | null>;
};

/** What was typed so far, well-formed or not. There is none of an anonymous form. */
export type FormDraftTable = {
  sheet_id: string;
  posted: ColumnType<unknown, string, string>;
  revision: number;
  saved_at: Date;
};

export type FormSubmissionTable = {
  id: string;
  sheet_id: string;
  answers: ColumnType<unknown, string, string>;
  handed_in_at: Date;
  reopened_at: ColumnType<Date | null, null | undefined, Date>;
  reopened_by: ColumnType<string | null, null | undefined, string>;
  reopen_reason: ColumnType<string | null, null | undefined, string>;
};

/** What nobody's name is on: without a person, a time or a key. */
export type FormAnonymousAnswerTable = {
  round_id: string;
  position: number;
  answers: ColumnType<unknown, string, string>;
};

export type FormFileTable = {
  id: string;
  sheet_id: string;
  field: string;
  name: string;
  media_type: string;
  body: Buffer;
  uploaded_at: Date;
};

export type FormReadingTable = { sheet_id: string; person_id: string; read_at: Date };

/** That a form about somebody was shown to them. */
export type FormSharingTable = { sheet_id: string; shared_by: string; shared_at: Date };

export type FormReplyTable = {
  id: string;
  sheet_id: string;
  person_id: string;
  words: string;
  written_at: Date;
};

export type FormSettlingTable = { sheet_id: string; person_id: string; solution: string; settled_at: Date };
