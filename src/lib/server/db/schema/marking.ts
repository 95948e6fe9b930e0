import type { ColumnType, Generated } from 'kysely';

/** Somebody HR has named to mark an exam beside the trainers. */
export type ExamMarkerTable = {
  exam_id: string;
  person_id: string;
  reason: string;
  named_by: string;
  named_at: Date;
};

/** What a trainer or HR decided about a faulty question of one exam. */
export type ExamRulingTable = {
  id: string;
  exam_id: string;
  item: string;
  kind: 'drop' | 'accept' | 'points';
  /** The answer that counts as well, in stored form. */
  accepted: ColumnType<unknown, string | null, never>;
  /** The marking points in place of the paper's, by part. */
  points: ColumnType<unknown, string | null, never>;
  reason: string;
  ruled_by: string;
  ruled_at: Date;
  withdrawn_by: string | null;
  withdrawn_at: Date | null;
};

/** A mark as it was before a ruling; no score where there was none. */
export type ExamRuledMarkTable = {
  ruling_id: string;
  attempt_id: string;
  score: string | null;
  max: string | null;
  marker_id: string | null;
  comment: string | null;
  earned: string[] | null;
  revision: number | null;
  marked_at: Date | null;
};

/** What one of two or three markers gave, blind to the others; the standing mark is in `mark`. */
export type MarkingTable = {
  attempt_id: string;
  item: string;
  /** The ruling whose points it was marked by; null for the paper's own. */
  ruling_id: string | null;
  /** 3 decides. */
  turn: 1 | 2 | 3;
  marker_id: string;
  score: string;
  max: string;
  comment: string | null;
  earned: string[] | null;
  revision: Generated<number>;
  marked_at: Date;
};

/** A sentence to use again in comments on one question. */
export type MarkingPhraseTable = {
  id: string;
  item: string;
  author_id: string;
  /** For every marker, not for its author alone. */
  shared: boolean;
  body: string;
  created_at: Date;
};
