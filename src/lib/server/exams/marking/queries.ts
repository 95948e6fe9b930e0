import { sql } from 'kysely';
import { now } from '../../clock';
import type { Database } from '../../db';

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

export type Mark = Awaited<ReturnType<typeof selectMarks>>[number];

/** The marks that stand. */
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
      'earned',
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
  /** Ids of the marking points ticked, where any were. */
  earned?: string[] | null;
};

export async function insertMarks(trx: Database, attemptId: string, marks: NewMark[]): Promise<void> {
  if (marks.length === 0) return;
  const rows = marks.map(({ item, score, max, markerId, comment, earned = null }) => ({
    attempt_id: attemptId,
    item,
    score,
    max,
    marker_id: markerId,
    comment,
    earned,
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
      earned: mark.earned ?? null,
      revision: sql<number>`revision + 1`,
      marked_at: now()
    })
    .where('attempt_id', '=', attemptId)
    .where('item', '=', mark.item)
    .execute();
}

export async function deleteMark(trx: Database, attemptId: string, item: string): Promise<void> {
  await trx.deleteFrom('mark').where('attempt_id', '=', attemptId).where('item', '=', item).execute();
}

/** Notes whether the sheet is marked throughout; one that was already keeps its time. */
export async function setMarkedThroughout(
  trx: Database,
  attemptId: string,
  complete: boolean
): Promise<void> {
  await trx
    .updateTable('exam_attempt')
    .set({ marked_at: complete ? sql<Date>`coalesce(marked_at, ${now()})` : null })
    .where('id', '=', attemptId)
    .execute();
}
