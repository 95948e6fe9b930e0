import { sql } from 'kysely';
import { now } from '../clock';
import type { Database } from '../db';

export function selectExamPapers(db: Database, examId: string) {
  return db
    .selectFrom('exam_paper')
    .select(['variant', 'locale', 'revision_id as revisionId'])
    .where('exam_id', '=', examId)
    .orderBy('variant')
    .execute();
}

/** One place at one exam: a member of its cohort, with the attempt once it has begun. */
export type Seat = Awaited<ReturnType<typeof selectSeats>>[number];

/** The places of one person, earliest window first. */
export function selectSeats(db: Database, personId: string) {
  return seats(db).where('m.person_id', '=', personId).orderBy('e.opens_at').orderBy('e.id').execute();
}

export function selectSeat(db: Database, examId: string, personId: string): Promise<Seat | undefined> {
  return seats(db).where('e.id', '=', examId).where('m.person_id', '=', personId).executeTakeFirst();
}

/** The places of a whole cohort. */
export function selectCohortSeats(db: Database, cohortId: string): Promise<Seat[]> {
  return seats(db).where('e.cohort_id', '=', cohortId).orderBy('e.opens_at').orderBy('e.id').execute();
}

/** Whether somebody of the cohort (`m`) sits an exam: who has left has no place but for what they sat (`a`). */
export const hasPlace = sql<boolean>`(m.left_on is null or a.id is not null)`;

/** The attempt of a place is its latest: once a further one is begun, it is what counts. */
function seats(db: Database) {
  return db
    .selectFrom('exam as e')
    .innerJoin('enrolment as m', 'm.cohort_id', 'e.cohort_id')
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('exam_attempt as x')
          .selectAll()
          .whereRef('x.exam_id', '=', 'e.id')
          .whereRef('x.person_id', '=', 'm.person_id')
          .orderBy('x.sitting', 'desc')
          .limit(1)
          .as('a'),
      (join) => join.onTrue()
    )
    .leftJoin('exam_allowance as l', (join) =>
      join.onRef('l.exam_id', '=', 'e.id').onRef('l.person_id', '=', 'm.person_id')
    )
    .leftJoin('publication as p', 'p.cohort_id', 'e.cohort_id')
    .select([
      'e.id as examId',
      'e.cohort_id as cohortId',
      'm.person_id as personId',
      'e.paper',
      'e.minutes',
      'e.opens_at as opensAt',
      'e.closes_at as closesAt',
      'e.start_code as startCode',
      /* A paper is printed in its own order. */
      sql<boolean>`e.shuffle and a.source is distinct from 'paper'`.as('shuffle'),
      'e.released_at as releasedAt',
      'e.query_days as queryDays',
      /* Who has left the cohort begins none any more. */
      sql<number>`case when m.left_on is null then greatest(e.attempts, coalesce(l.attempts, 1)) else 1 end`.as(
        'attempts'
      ),
      sql<number>`coalesce(l.extra_minutes, 0)`.as('extraMinutes'),
      'a.id as attemptId',
      'a.sitting',
      'a.variant',
      'a.device',
      'a.source',
      'a.revision_id as revisionId',
      'a.started_at as startedAt',
      'a.ends_at as endsAt',
      'a.submitted_at as submittedAt',
      'a.marked_at as markedAt',
      'p.published_at as publishedAt'
    ])
    .where(hasPlace);
}

/**
 * Holds one person's place at one exam until the transaction ends: beginning on the screen and counting a sheet of paper
 * follow one another.
 */
export async function lockPlace(trx: Database, examId: string, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`place ${examId} ${personId}`}, 0))`.execute(trx);
}

export type NewAttempt = {
  id: string;
  examId: string;
  personId: string;
  revisionId: string;
  number: number;
  sitting: number;
  variant: number;
  device: string | null;
  source: 'screen' | 'paper';
  startedAt: Date;
  endsAt: Date;
};

/** False when the person has begun this attempt already, or the number is taken. */
export async function insertAttempt(trx: Database, attempt: NewAttempt): Promise<boolean> {
  const result = await trx
    .insertInto('exam_attempt')
    .values({
      id: attempt.id,
      exam_id: attempt.examId,
      person_id: attempt.personId,
      revision_id: attempt.revisionId,
      number: attempt.number,
      sitting: attempt.sitting,
      variant: attempt.variant,
      device: attempt.device,
      source: attempt.source,
      started_at: attempt.startedAt,
      ends_at: attempt.endsAt,
      submitted_at: null,
      marked_at: null
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export type Attempt = NonNullable<Awaited<ReturnType<typeof lockAttempt>>>;

/** Holds the attempt until the transaction ends, so that saving, handing in and marking follow one another. */
export function lockAttempt(trx: Database, attemptId: string) {
  return attempts(trx).where('a.id', '=', attemptId).forUpdate('a').executeTakeFirst();
}

/** Whose attempts are meant; everybody's where nothing is named. */
export type Scope = { personIds?: string[]; cohortId?: string };

/** Attempts whose bell has gone and that nobody has handed in. */
export function selectUncollected(db: Database, scope: Scope) {
  return attempts(db)
    .where('a.submitted_at', 'is', null)
    .where('a.ends_at', '<=', now())
    .$if(scope.personIds !== undefined, (query) =>
      query.where('a.person_id', '=', sql<string>`any(${scope.personIds}::uuid[])`)
    )
    .$if(scope.cohortId !== undefined, (query) => query.where('e.cohort_id', '=', scope.cohortId!))
    .orderBy('a.id')
    .execute();
}

function attempts(db: Database) {
  return db
    .selectFrom('exam_attempt as a')
    .innerJoin('exam as e', 'e.id', 'a.exam_id')
    .select([
      'a.id',
      'a.exam_id as examId',
      'e.cohort_id as cohortId',
      'a.person_id as personId',
      'a.revision_id as revisionId',
      'a.number',
      'a.device',
      'e.opens_at as opensAt',
      'e.closes_at as closesAt',
      'a.started_at as startedAt',
      'a.ends_at as endsAt',
      'a.submitted_at as submittedAt',
      'a.marked_at as markedAt'
    ]);
}

/** Who has handed in which papers. */
export function selectHandedIn(db: Database, personIds: string[]) {
  return db
    .selectFrom('exam_attempt as a')
    .innerJoin('exam as e', 'e.id', 'a.exam_id')
    .select(['a.person_id as personId', 'e.paper as slug'])
    .where('a.person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('a.submitted_at', 'is not', null)
    .execute();
}

export async function setSubmitted(trx: Database, attemptId: string, at: Date): Promise<void> {
  await trx.updateTable('exam_attempt').set({ submitted_at: at }).where('id', '=', attemptId).execute();
}

export async function setMarked(trx: Database, attemptId: string): Promise<void> {
  await trx.updateTable('exam_attempt').set({ marked_at: now() }).where('id', '=', attemptId).execute();
}

export function selectAnswers(db: Database, attemptId: string) {
  return db
    .selectFrom('answer')
    .select(['item', 'value', 'revision', 'saved_at as savedAt'])
    .where('attempt_id', '=', attemptId)
    .execute();
}

export async function setDevice(trx: Database, attemptId: string, device: string): Promise<void> {
  await trx.updateTable('exam_attempt').set({ device }).where('id', '=', attemptId).execute();
}

/** Keeps each answer unless one with the same or a higher revision is there already; those that were written. */
export function upsertAnswers(
  trx: Database,
  attemptId: string,
  answers: { item: string; value: unknown; revision: number }[]
) {
  const rows = answers.map(({ item, value, revision }) => ({
    attempt_id: attemptId,
    item,
    value: JSON.stringify(value),
    revision,
    saved_at: now()
  }));
  return trx
    .insertInto('answer')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['attempt_id', 'item'])
        .doUpdateSet({
          value: sql`excluded.value`,
          revision: sql`excluded.revision`,
          saved_at: sql`excluded.saved_at`
        })
        .where('answer.revision', '<', sql<number>`excluded.revision`)
    )
    .returning(['item', 'value', 'revision', 'saved_at as savedAt'])
    .execute();
}
