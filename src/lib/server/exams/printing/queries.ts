import type { Database } from '../../db';

export type PrintedExam = NonNullable<Awaited<ReturnType<typeof selectPrintedExam>>>;

/** An exam with what stands at the head of its paper. */
export function selectPrintedExam(db: Database, examId: string) {
  return db
    .selectFrom('exam as e')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .select([
      'e.id as examId',
      'e.cohort_id as cohortId',
      'e.paper',
      'e.minutes',
      'e.opens_at as opensAt',
      'e.closes_at as closesAt',
      'c.name as cohortName'
    ])
    .where('e.id', '=', examId)
    .executeTakeFirst();
}
