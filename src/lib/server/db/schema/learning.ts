import type { ColumnType } from 'kysely';
import type { Locale } from './people';

export type LessonProgressTable = {
  person_id: string;
  lesson: string;
  revision_id: string;
  opened_at: Date;
  visited_at: Date;
  completed_at: Date | null;
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
