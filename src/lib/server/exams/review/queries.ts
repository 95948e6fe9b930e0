import { sql } from 'kysely';
import { now } from '../../clock';
import { newId, type Database } from '../../db';
import { rolesFor } from '../../policy';
import { isLatest } from '../latest-queries';
import { hasPlace } from '../queries';

/** Waits until no mark is being given and keeps others from giving one until the transaction ends. */
export async function lockMarks(trx: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('ledger'))`.execute(trx);
}

export type ReleasedExam = NonNullable<Awaited<ReturnType<typeof selectExam>>>;

export function selectExam(db: Database, examId: string) {
  return exams(db).where('e.id', '=', examId).executeTakeFirst();
}

/** A cohort's exams in the order of their windows. */
export function selectCohortExams(db: Database, cohortId: string) {
  return exams(db).where('e.cohort_id', '=', cohortId).orderBy('e.opens_at').orderBy('e.id').execute();
}

/** Exams whose marks were released after an instant, the latest first. */
export function selectReleasedExams(db: Database, since: Date) {
  return exams(db).where('e.released_at', '>', since).orderBy('e.released_at', 'desc').execute();
}

function exams(db: Database) {
  return db
    .selectFrom('exam as e')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .leftJoin('person as h', 'h.id', 'e.released_by')
    .leftJoin('publication as p', 'p.cohort_id', 'e.cohort_id')
    .select((eb) => [
      'e.id as examId',
      'e.paper',
      'e.cohort_id as cohortId',
      'c.name as cohortName',
      'e.opens_at as opensAt',
      'e.closes_at as closesAt',
      'e.released_at as releasedAt',
      'h.name as releasedBy',
      'e.query_days as queryDays',
      'p.published_at as publishedAt',
      eb
        .selectFrom('mark_query as q')
        .innerJoin('exam_attempt as a', 'a.id', 'q.attempt_id')
        .whereRef('a.exam_id', '=', 'e.id')
        .select(sql<number>`count(*)::int`.as('count'))
        .as('queries'),
      eb
        .selectFrom('mark_query as q')
        .innerJoin('exam_attempt as a', 'a.id', 'q.attempt_id')
        .whereRef('a.exam_id', '=', 'e.id')
        .where('q.answered_at', 'is', null)
        .where('q.withdrawn_at', 'is', null)
        .select(sql<number>`count(*)::int`.as('count'))
        .as('openQueries')
    ])
    .$narrowType<{ queries: number; openQueries: number }>();
}

/** Everybody an exam is for or was sat by, by name, with the attempt that counts. */
export function selectSheets(db: Database, examId: string) {
  return db
    .selectFrom('exam as e')
    .innerJoin('enrolment as m', 'm.cohort_id', 'e.cohort_id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('exam_attempt as a', (join) =>
      join.onRef('a.exam_id', '=', 'e.id').onRef('a.person_id', '=', 'm.person_id').on(isLatest('a'))
    )
    .select([
      'p.id as personId',
      'p.name',
      'e.opens_at as opensAt',
      'e.closes_at as closesAt',
      'a.id as attemptId',
      'a.revision_id as revisionId',
      'a.started_at as startedAt',
      'a.ends_at as endsAt',
      'a.submitted_at as submittedAt',
      'a.marked_at as markedAt'
    ])
    .where('e.id', '=', examId)
    .where(hasPlace)
    .orderBy('p.name')
    .execute();
}

export async function setReleased(
  trx: Database,
  examId: string,
  by: string,
  queryDays: number
): Promise<void> {
  await trx
    .updateTable('exam')
    .set({ released_at: now(), released_by: by, query_days: queryDays })
    .where('id', '=', examId)
    .execute();
}

export async function clearReleased(trx: Database, examId: string): Promise<void> {
  await trx
    .updateTable('exam')
    .set({ released_at: null, released_by: null })
    .where('id', '=', examId)
    .execute();
}

export type QueryRow = Awaited<ReturnType<typeof selectQueries>>[number];

/** What has been asked about a sheet's marks, oldest first, with the answers. */
export function selectQueries(db: Database, attemptId: string) {
  return db
    .selectFrom('mark_query as q')
    .leftJoin('person as t', 't.id', 'q.answered_by')
    .select([
      'q.id',
      'q.item',
      'q.reason',
      'q.asked_at as askedAt',
      'q.withdrawn_at as withdrawnAt',
      'q.answer',
      't.name as answeredBy',
      'q.answered_at as answeredAt',
      'q.score_before as scoreBefore',
      'q.score_after as scoreAfter'
    ])
    .where('q.attempt_id', '=', attemptId)
    .orderBy('q.asked_at')
    .orderBy('q.id')
    .execute();
}

/** Undefined where a query about the same mark is still open. */
export async function insertQuery(
  trx: Database,
  query: { attemptId: string; item: string; reason: string }
): Promise<string | undefined> {
  const row = await trx
    .insertInto('mark_query')
    .values({
      id: newId(),
      attempt_id: query.attemptId,
      item: query.item,
      reason: query.reason,
      asked_at: now()
    })
    .onConflict((conflict) =>
      conflict
        .columns(['attempt_id', 'item'])
        .where('answered_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .doNothing()
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** False when the query is no longer open. */
export async function setWithdrawn(trx: Database, id: string): Promise<boolean> {
  const result = await trx
    .updateTable('mark_query')
    .set({ withdrawn_at: now() })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

export type Answered = {
  answer: string;
  answeredBy: string;
  scoreBefore: string;
  scoreAfter: string;
};

/** False when the query is no longer open. */
export async function setAnswered(trx: Database, id: string, given: Answered): Promise<boolean> {
  const result = await trx
    .updateTable('mark_query')
    .set({
      answer: given.answer,
      answered_by: given.answeredBy,
      answered_at: now(),
      score_before: given.scoreBefore,
      score_after: given.scoreAfter
    })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

export type FoundQuery = NonNullable<Awaited<ReturnType<typeof selectQuery>>>;

/** One query as a trainer finds it: never whose it is. `actorId` must not be the one who asked. */
export function selectQuery(db: Database, id: string, actorId: string) {
  return found(db, actorId).where('q.id', '=', id).executeTakeFirst();
}

/** Every open query, longest waiting first, except about one's own sheets. */
export function selectOpenQueries(db: Database, actorId: string) {
  return found(db, actorId)
    .where('q.answered_at', 'is', null)
    .where('q.withdrawn_at', 'is', null)
    .orderBy('q.asked_at')
    .execute();
}

/**
 * `involved`: the actor gave the mark or is one of those it was made of, or has answered a query about it before.
 * `others`: somebody who has not may answer, being allowed to mark in this cohort, at work here and not the one who asks.
 */
function found(db: Database, actorId: string) {
  const roles = rolesFor('answer.mark');
  const touched = sql`(
    select k.marker_id from mark k
      where k.attempt_id = q.attempt_id and k.item = q.item and k.marker_id is not null
    union all
    select g.marker_id from marking g where g.attempt_id = q.attempt_id and g.item = q.item
    union all
    select o.answered_by from mark_query o
      where o.attempt_id = q.attempt_id and o.item = q.item and o.answered_by is not null
  )`;
  return db
    .selectFrom('mark_query as q')
    .innerJoin('exam_attempt as a', 'a.id', 'q.attempt_id')
    .innerJoin('exam as e', 'e.id', 'a.exam_id')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .select([
      'q.id',
      'q.item',
      'q.reason',
      'q.asked_at as askedAt',
      'q.withdrawn_at as withdrawnAt',
      'q.answered_at as answeredAt',
      'a.id as attemptId',
      'a.number',
      'a.revision_id as revisionId',
      'e.id as examId',
      sql<boolean>`e.shuffle and a.source = 'screen'`.as('shuffle'),
      'a.source',
      'e.cohort_id as cohortId',
      'c.name as cohortName',
      sql<boolean>`${actorId}::uuid in ${touched}`.as('involved'),
      sql<boolean>`exists (
        select from role_grant g
          join person t on t.id = g.person_id and t.left_at is null
          join credential on credential.person_id = t.id
        where g.role = any(${roles}::text[]) and g.department_id is null
          and (g.cohort_id is null or g.cohort_id = e.cohort_id)
          and t.id <> a.person_id and t.id not in ${touched}
      )`.as('others')
    ])
    .where('a.person_id', '<>', actorId);
}

/** When somebody was last in each lesson they have opened. */
export function selectVisits(db: Database, personId: string) {
  return db
    .selectFrom('lesson_progress')
    .select(['lesson', 'visited_at as visitedAt'])
    .where('person_id', '=', personId)
    .execute();
}

/** The mark that stands, with the name of whoever gave it; nobody where a rule did. */
export function selectStandingMark(db: Database, attemptId: string, item: string) {
  return db
    .selectFrom('mark as k')
    .leftJoin('person as t', 't.id', 'k.marker_id')
    .select(['k.score', 'k.comment', 'k.revision', 't.name as by'])
    .where('k.attempt_id', '=', attemptId)
    .where('k.item', '=', item)
    .executeTakeFirst();
}

/** Every query about an exam's marks with the name of whoever asked, oldest first: for HR alone. */
export function selectExamQueries(db: Database, examId: string) {
  return db
    .selectFrom('mark_query as q')
    .innerJoin('exam_attempt as a', 'a.id', 'q.attempt_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('person as t', 't.id', 'q.answered_by')
    .select([
      'q.id',
      'q.item',
      'p.name',
      'a.revision_id as revisionId',
      'q.reason',
      'q.asked_at as askedAt',
      'q.withdrawn_at as withdrawnAt',
      'q.answer',
      't.name as answeredBy',
      'q.answered_at as answeredAt',
      'q.score_before as scoreBefore',
      'q.score_after as scoreAfter'
    ])
    .where('a.exam_id', '=', examId)
    .orderBy('q.asked_at')
    .orderBy('q.id')
    .execute();
}

/** What each of several markers gave an answer, in the order in which they marked. */
export function selectMarkers(db: Database, attemptId: string, item: string) {
  return db
    .selectFrom('marking as g')
    .innerJoin('person as t', 't.id', 'g.marker_id')
    .select(['t.name as by', 'g.turn', 'g.score', 'g.comment'])
    .where('g.attempt_id', '=', attemptId)
    .where('g.item', '=', item)
    .orderBy('g.marked_at')
    .execute();
}
