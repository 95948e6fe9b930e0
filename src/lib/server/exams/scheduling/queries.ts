import { sql } from 'kysely';
import { now } from '../../clock';
import { newId, type Database } from '../../db';
import type { Locale } from '../../db/schema';

/** What HR decides about an exam, and may change until it opens. */
export type ExamTerms = {
  minutes: number;
  opensAt: Date;
  closesAt: Date;
  startCode: string | null;
  shuffle: boolean;
  attempts: number;
  /** From this share of the points between two markers, `"0.01"` to `"1"`, a third decides; null: one marker. */
  divergence: string | null;
};

export type NewExam = ExamTerms & { cohortId: string; paper: string };

/** Undefined when the cohort has this paper already. */
export async function insertExam(trx: Database, exam: NewExam): Promise<string | undefined> {
  const row = await trx
    .insertInto('exam')
    .values({
      id: newId(),
      cohort_id: exam.cohortId,
      paper: exam.paper,
      ...columnsOf(exam),
      created_at: now()
    })
    .onConflict((conflict) => conflict.columns(['cohort_id', 'paper']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function insertExamPapers(
  trx: Database,
  examId: string,
  variants: { variant: number; paper: { locale: Locale; revisionId: string } }[]
): Promise<void> {
  const rows = variants.map(({ variant, paper: { locale, revisionId } }) => ({
    exam_id: examId,
    variant,
    locale,
    revision_id: revisionId
  }));
  await trx.insertInto('exam_paper').values(rows).execute();
}

export async function updateExam(trx: Database, examId: string, terms: ExamTerms): Promise<void> {
  await trx
    .updateTable('exam')
    .set({ ...columnsOf(terms), revision: sql<number>`revision + 1` })
    .where('id', '=', examId)
    .execute();
}

function columnsOf(terms: ExamTerms) {
  return {
    minutes: terms.minutes,
    opens_at: terms.opensAt,
    closes_at: terms.closesAt,
    start_code: terms.startCode,
    shuffle: terms.shuffle,
    attempts: terms.attempts,
    double_marking: terms.divergence !== null,
    divergence: terms.divergence
  };
}

export async function deleteExam(trx: Database, examId: string): Promise<void> {
  await trx.deleteFrom('exam').where('id', '=', examId).execute();
}

export type ExamRow = NonNullable<Awaited<ReturnType<typeof selectExam>>>;

export function selectExam(db: Database, examId: string) {
  return exams(db).where('e.id', '=', examId).executeTakeFirst();
}

/** Holds the exam until the transaction ends. */
export function lockExam(trx: Database, examId: string) {
  return exams(trx).where('e.id', '=', examId).forUpdate('e').executeTakeFirst();
}

/** Every exam, the newest cohort first, within it the earliest window first. */
export function selectExams(db: Database) {
  return exams(db)
    .select([
      sql<number>`(select count(*)::int from enrolment m
        where m.cohort_id = e.cohort_id and m.left_on is null)`.as('people'),
      sql<number>`(select count(distinct person_id)::int from exam_attempt a where a.exam_id = e.id)`.as(
        'begun'
      ),
      sql<number>`(select count(distinct person_id)::int from exam_attempt a
        where a.exam_id = e.id and a.submitted_at is not null)`.as('handedIn')
    ])
    .orderBy('c.opens_on', 'desc')
    .orderBy('c.id')
    .orderBy('e.opens_at')
    .orderBy('e.id')
    .execute();
}

function exams(db: Database) {
  return db
    .selectFrom('exam as e')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .leftJoin('publication as p', 'p.cohort_id', 'e.cohort_id')
    .select([
      'e.id as examId',
      'e.cohort_id as cohortId',
      'c.name as cohortName',
      'e.paper',
      'e.minutes',
      'e.opens_at as opensAt',
      'e.closes_at as closesAt',
      'e.start_code as startCode',
      'e.shuffle',
      'e.attempts',
      'e.divergence',
      'e.revision',
      'e.released_at as releasedAt',
      'p.published_at as publishedAt'
    ]);
}

export async function countVariants(db: Database, examId: string): Promise<number> {
  const { variants } = await db
    .selectFrom('exam_paper')
    .select(sql<number>`count(distinct variant)::int`.as('variants'))
    .where('exam_id', '=', examId)
    .executeTakeFirstOrThrow();
  return variants;
}
