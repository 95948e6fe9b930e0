import { sql } from 'kysely';
import { now } from '../clock';
import type { Database } from '../db';

/** Makes publishing wait until the marks of this transaction are in, and this transaction until publishing is done. */
export async function holdPublishing(trx: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('ledger'))`.execute(trx);
}

export async function isPublished(db: Database, cohortId: string): Promise<boolean> {
  const row = await db
    .selectFrom('publication')
    .select('id')
    .where('cohort_id', '=', cohortId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a sheet's marks are before the eyes of whoever sat it: they then change only by an answer to a query. */
export async function isReleased(db: Database, attemptId: string): Promise<boolean> {
  const row = await db
    .selectFrom('exam_attempt as a')
    .innerJoin('exam as e', 'e.id', 'a.exam_id')
    .select('a.id')
    .where('a.id', '=', attemptId)
    .where('a.marked_at', 'is not', null)
    .where('e.released_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

export type Mark = Awaited<ReturnType<typeof selectMarks>>[number];

export function selectMarks(db: Database, attemptIds: string[]) {
  if (attemptIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('mark')
    .select([
      'attempt_id as attemptId',
      'item',
      'score',
      'max',
      'comment',
      'revision',
      'marker_id as markerId',
      'marked_at as markedAt'
    ])
    .where('attempt_id', 'in', attemptIds)
    .execute();
}

export type NewMark = {
  item: string;
  score: string;
  max: string;
  markerId: string | null;
  comment: string | null;
};

export async function insertMarks(trx: Database, attemptId: string, marks: NewMark[]): Promise<void> {
  if (marks.length === 0) return;
  const rows = marks.map(({ item, score, max, markerId, comment }) => ({
    attempt_id: attemptId,
    item,
    score,
    max,
    marker_id: markerId,
    comment,
    marked_at: now()
  }));
  await trx.insertInto('mark').values(rows).execute();
}

export async function updateMark(trx: Database, attemptId: string, mark: NewMark): Promise<void> {
  await trx
    .updateTable('mark')
    .set({
      score: mark.score,
      marker_id: mark.markerId,
      comment: mark.comment,
      revision: sql<number>`revision + 1`,
      marked_at: now()
    })
    .where('attempt_id', '=', attemptId)
    .where('item', '=', mark.item)
    .execute();
}

/** A sheet as a marker finds it: its number, never whose it is. `markerId` must not be the one who sat it. */
export function selectSheet(db: Database, attemptId: string, markerId: string) {
  return sheets(db, markerId).where('a.id', '=', attemptId).executeTakeFirst();
}

/** Every answer still without a mark, by exam and question; sheets in the order of their numbers, which is nobody's. */
export function selectUnmarked(db: Database, markerId: string) {
  return sheets(db, markerId)
    .innerJoin('answer as w', 'w.attempt_id', 'a.id')
    .leftJoin('mark as k', (join) =>
      join.onRef('k.attempt_id', '=', 'w.attempt_id').onRef('k.item', '=', 'w.item')
    )
    .select(['w.item'])
    .where('a.marked_at', 'is', null)
    .where('k.item', 'is', null)
    .orderBy('e.opens_at')
    .orderBy('e.id')
    .orderBy('a.number')
    .execute();
}

function sheets(db: Database, markerId: string) {
  return db
    .selectFrom('exam_attempt as a')
    .innerJoin('exam as e', 'e.id', 'a.exam_id')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .select([
      'a.id as attemptId',
      'a.exam_id as examId',
      'a.number',
      'a.revision_id as revisionId',
      'e.paper',
      'e.cohort_id as cohortId',
      'c.name as cohortName'
    ])
    .where('a.submitted_at', 'is not', null)
    .where('a.person_id', '<>', markerId);
}
