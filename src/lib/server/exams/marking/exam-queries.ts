import { sql } from 'kysely';
import type { Database } from '../../db';
import { isLatest } from '../latest-queries';

export type MarkedExam = Awaited<ReturnType<typeof selectMarkedExams>>[number];

/** Exams with what a marker must know of them, newest window first; `named` tells whether HR has named this person. */
export function selectMarkedExams(db: Database, personId: string) {
  return exams(db, personId).orderBy('e.opens_at', 'desc').orderBy('e.id').execute();
}

export function selectMarkedExam(db: Database, examId: string, personId: string) {
  return exams(db, personId).where('e.id', '=', examId).executeTakeFirst();
}

/** Keeps the exam from being released, or ruled on, until the transaction ends; markers do not wait for one another. */
export async function holdExam(trx: Database, examId: string): Promise<void> {
  await trx.selectFrom('exam').select('id').where('id', '=', examId).forShare().execute();
}

/** Holds the exam against everybody else. */
export async function lockExam(trx: Database, examId: string): Promise<void> {
  await trx.selectFrom('exam').select('id').where('id', '=', examId).forNoKeyUpdate().execute();
}

function exams(db: Database, personId: string) {
  return db
    .selectFrom('exam as e')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .leftJoin('publication as p', 'p.cohort_id', 'e.cohort_id')
    .leftJoin('exam_marker as n', (join) =>
      join.onRef('n.exam_id', '=', 'e.id').on('n.person_id', '=', personId)
    )
    .select([
      'e.id as examId',
      'e.paper',
      'e.cohort_id as cohortId',
      'c.name as cohortName',
      'e.opens_at as opensAt',
      'e.double_marking as double',
      'e.divergence',
      'e.waived_at as waivedAt',
      'e.waiver',
      'e.released_at as releasedAt',
      'p.published_at as publishedAt',
      sql<boolean>`n.person_id is not null`.as('named')
    ]);
}

/** The exam and number of one sheet; `counts` unless its sitter has begun a further attempt. */
export function selectSheet(db: Database, attemptId: string) {
  return db
    .selectFrom('exam_attempt')
    .select([
      'id as attemptId',
      'exam_id as examId',
      'person_id as personId',
      'number',
      'revision_id as revisionId',
      isLatest('exam_attempt').as('counts')
    ])
    .where('id', '=', attemptId)
    .where('submitted_at', 'is not', null)
    .executeTakeFirst();
}
