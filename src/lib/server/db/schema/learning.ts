import type { ColumnType, Generated } from 'kysely';
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
  /** The engine's version, a plus sign, and that of the understanding: `1.0.0+2.7fc433c14d`. */
  engine_version: string;
  /** A chat of a shift has a seat, and the shift's second at which the customer came. */
  shift_id: string | null;
  seat: number | null;
  arrived_at: number | null;
  offline: Generated<boolean>;
  /** How many turns the trainee has looked at. */
  seen_turn: Generated<number>;
  tags: Generated<string[]>;
  note: Generated<string>;
  closed_by: 'agent' | 'customer' | 'transfer' | 'bell' | null;
  /** The shift's version at which the chat last changed. */
  version: ColumnType<string, number | undefined, number>;
  /** Total and band once a trainer's rulings count; null while the frozen score stands. */
  ruled_total: Generated<number | null>;
  ruled_band: Generated<'excellent' | 'pass' | 'fail' | null>;
};
