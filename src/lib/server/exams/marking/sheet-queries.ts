import { sql } from 'kysely';
import type { Database } from '../../db';
import { isLatest } from '../latest-queries';

export type WrittenAnswer = Awaited<ReturnType<typeof selectWritten>>[number];

/**
 * Every answer of some exams that somebody wrote and handed in, with the mark that stands; sheets in the order of their
 * numbers, which is nobody's. None of the marker's own, and of several attempts the one that counts.
 */
export function selectWritten(db: Database, examIds: string[], markerId: string, item?: string) {
  return db
    .selectFrom('exam_attempt as a')
    .innerJoin('answer as w', 'w.attempt_id', 'a.id')
    .leftJoin('mark as k', (join) =>
      join.onRef('k.attempt_id', '=', 'w.attempt_id').onRef('k.item', '=', 'w.item')
    )
    .select([
      'a.id as attemptId',
      'a.exam_id as examId',
      'a.person_id as personId',
      'a.number',
      'a.revision_id as revisionId',
      'a.marked_at as markedThroughoutAt',
      'w.item',
      sql<boolean>`k.item is not null`.as('marked')
    ])
    .where('a.exam_id', '=', sql<string>`any(${examIds}::uuid[])`)
    .where('a.submitted_at', 'is not', null)
    .where(isLatest('a'))
    .where('a.person_id', '<>', markerId)
    .where(sql<boolean>`w.value <> 'null'::jsonb`)
    .$if(item !== undefined, (query) => query.where('w.item', '=', item!))
    .orderBy('a.number')
    .execute();
}
