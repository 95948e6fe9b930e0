import { sql } from 'kysely';
import type { Database } from '../../db';
import { isLatest } from '../latest-queries';

/** An exam with what has come in; `marked` of those that count, `writing` while the time runs. */
export type ExamState = Awaited<ReturnType<typeof selectExamStates>>[number];

/** Exams of which at least one sheet is in, latest first. */
export function selectExamStates(
  db: Database,
  { examId, most = 30 }: { examId?: string; most?: number } = {}
) {
  return db
    .selectFrom('exam as e')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .innerJoin('exam_attempt as a', 'a.exam_id', 'e.id')
    .select([
      'e.id as examId',
      'e.cohort_id as cohortId',
      'c.name as cohortName',
      'e.paper',
      'e.closes_at as closesAt',
      sql<number>`(count(distinct a.person_id) filter (where a.submitted_at is not null))::int`.as(
        'handedIn'
      ),
      sql<number>`(count(*) filter (where a.submitted_at is null))::int`.as('writing')
    ])
    .$if(examId !== undefined, (query) => query.where('e.id', '=', examId!))
    .groupBy(['e.id', 'c.id'])
    .having(sql<boolean>`bool_or(a.submitted_at is not null)`)
    .orderBy('e.closes_at', 'desc')
    .orderBy('e.id')
    .limit(most)
    .execute();
}

/** On how many sheets each question still waits for its mark; nobody marks an attempt that counts no more. */
export async function selectUnmarkedItems(
  db: Database,
  examId: string
): Promise<{ item: string; sheets: number }[]> {
  return db
    .selectFrom('exam_attempt as a')
    .innerJoin('answer as w', 'w.attempt_id', 'a.id')
    .leftJoin('mark as k', (join) =>
      join.onRef('k.attempt_id', '=', 'w.attempt_id').onRef('k.item', '=', 'w.item')
    )
    .select(['w.item', sql<number>`count(*)::int`.as('sheets')])
    .where('a.exam_id', '=', examId)
    .where('a.submitted_at', 'is not', null)
    .where(isLatest('a'))
    .where('a.marked_at', 'is', null)
    .where('k.item', 'is', null)
    .groupBy('w.item')
    .execute();
}
