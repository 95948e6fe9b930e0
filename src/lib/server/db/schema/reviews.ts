import type { ColumnType } from 'kysely';
import type { Locale } from './people';

/** A trainer's points for a criterion in place of the frozen ones; rows are only added, the highest revision stands. */
export type DrillRulingTable = {
  attempt_id: string;
  criterion: string;
  revision: number;
  points: number;
  reason: string;
  ruled_by: string;
  ruled_at: Date;
};

/** A trainee's doubt about a criterion, with the answer; `ruling` is the revision it led to, if any. */
export type DrillScoreQueryTable = {
  id: string;
  attempt_id: string;
  criterion: string;
  reason: string;
  asked_at: Date;
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
  ruling: number | null;
};

/** A random sample of ended chats: to be inspected by new hires against a key, or only to be read. */
export type InspectionTable = {
  id: string;
  purpose: 'task' | 'reading';
  title: string;
  note: string;
  locale: Locale;
  scenario: string | null;
  from_day: string;
  to_day: string;
  size: number;
  population: number;
  seed: ColumnType<string, number, never>;
  rubric_revision_id: string;
  drawn_by: string;
  drawn_at: Date;
  published_at: Date | null;
};

/** A chat of the sample, anonymised once and for all. */
export type InspectionChatTable = {
  inspection_id: string;
  number: number;
  attempt_id: string;
  transcript: ColumnType<unknown, string, never>;
};

export type InspectionSheetTable = {
  inspection_id: string;
  number: number;
  inspector_id: string;
  is_key: boolean;
  marks: ColumnType<unknown, string, string>;
  grades: ColumnType<unknown, string, string>;
  note: string;
  revision: number;
  saved_at: Date;
};

export type InspectionHandInTable = { inspection_id: string; person_id: string; handed_in_at: Date };
