import type { ColumnType } from 'kysely';
import type { Locale } from './people';

export type LessonProgressTable = {
  person_id: string;
  lesson: string;
  revision_id: string;
  opened_at: Date;
  visited_at: Date;
  completed_at: Date | null;
  place: ColumnType<ReadingPlace | null, string | null | undefined, string | null>;
};

/** How far somebody has read: a block of the page, its first words, and the last heading with an id before it. */
export type ReadingPlace = { block: number; quote: string; heading: string | null };

/** The latest answer to a self-check, or the right one once it was given. */
export type CheckAnswerTable = {
  person_id: string;
  lesson: string;
  check_id: string;
  given: ColumnType<string[], string, string>;
  revision_id: string;
  answered_at: Date;
};

/** A note of one's own, a highlight, or both: `quote` with what stands around it finds its place again. */
export type LessonNoteTable = {
  id: string;
  person_id: string;
  lesson: string;
  locale: Locale;
  block: number;
  quote: string;
  prefix: string;
  suffix: string;
  body: string;
  written_at: Date;
};

export type LessonQuestionTable = {
  id: string;
  lesson: string;
  locale: Locale;
  asker_id: string;
  body: string;
  asked_at: Date;
  answer: string | null;
  answered_by: string | null;
  answered_at: Date | null;
};

export type AcknowledgementTable = {
  id: string;
  person_id: string;
  lesson: string;
  statement: string;
  revision_id: string;
  signed_name: string;
  signed_at: Date;
};

export type DrillAttemptTable = {
  id: string;
  person_id: string;
  scenario: string;
  locale: Locale;
  revision_id: string;
  seed: ColumnType<string, number, never>;
  state: ColumnType<unknown, string, string>;
  /** How many messages the trainee has sent. */
  turn: number;
  started_at: Date;
  ended_at: Date | null;
  debrief: ColumnType<unknown, string | null, string | null>;
  engine_version: string;
};
