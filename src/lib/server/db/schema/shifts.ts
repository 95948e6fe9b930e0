import type { ColumnType } from 'kysely';
import type { Locale } from './people';

/** A count kept as bigint, which the driver reads as text; a new row has the column's default. */
type Count = ColumnType<string, number | undefined, number>;

/**
 * Several seeded customers on one clock. The shift's clock stands at now − `started_at` − `paused_ms` + `set_back_ms`, and
 * while `paused_at` is set it stands still.
 */
export type ShiftTable = {
  id: string;
  person_id: string;
  cohort_id: string | null;
  mode: 'practice' | 'assessment';
  locale: Locale;
  minutes: number;
  /** Per cent of a full desk's customers. */
  share: number;
  seed: ColumnType<string, number, never>;
  /** Who will come: arrivals with the revision each is played from. */
  plan: ColumnType<unknown, string, never>;
  started_at: Date;
  paused_at: Date | null;
  paused_ms: Count;
  /** What the machine's clock was set back by meanwhile. */
  set_back_ms: Count;
  /** The latest moment the shift has been brought to. */
  reached_ms: Count;
  /** When something next happens by itself: an arrival, a customer who asks or leaves, the bell. Null once it is over. */
  due_ms: ColumnType<string | null, number | null, number | null>;
  /** Counts changes; the id of the events the desk is told of. */
  version: Count;
  ended_at: Date | null;
  figures: ColumnType<unknown, string | null, string | null>;
  engine_version: string;
};

/** What a person is given of the traffic, where somebody has set it. */
export type TrafficShareTable = {
  person_id: string;
  share: number | null;
  set_by: string | null;
  set_at: Date;
};
