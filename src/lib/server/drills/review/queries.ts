import { sql } from 'kysely';
import type { Band, Debrief, DrillState } from '../../../engine/drill';
import { now } from '../../clock';
import { newId, type Database } from '../../db';
import type { Locale } from '../../db/schema';

export type Reviewed = NonNullable<Awaited<ReturnType<typeof selectReviewed>>>;

/** An ended attempt with whose it is; `lock` keeps it until the transaction ends. */
export function selectReviewed(db: Database, id: string, { lock = false } = {}) {
  return ended(db)
    .select(['a.state', 'a.debrief'])
    .where('a.id', '=', id)
    .$if(lock, (query) => query.forUpdate('a'))
    .$narrowType<{ state: DrillState; debrief: Debrief }>()
    .executeTakeFirst();
}

/** Every ended attempt at a scenario with its frozen debrief, newest first. */
export function selectEndedAttempts(db: Database, scenario: string, locale: Locale, limit: number) {
  return ended(db)
    .select(['a.state', 'a.debrief', 'a.ruled_total as ruledTotal'])
    .where('a.scenario', '=', scenario)
    .where('a.locale', '=', locale)
    .orderBy('a.ended_at', 'desc')
    .limit(limit)
    .$narrowType<{ state: DrillState; debrief: Debrief }>()
    .execute();
}

/** How many attempts at each scenario are over, by language. */
export function countEndedAttempts(db: Database) {
  return db
    .selectFrom('drill_attempt')
    .select(['scenario', 'locale', sql<number>`count(*)::int`.as('attempts')])
    .where('ended_at', 'is not', null)
    .groupBy(['scenario', 'locale'])
    .execute();
}

/** A person's ended attempts at a scenario up to and with one of them, newest first. */
export function selectRuns(
  db: Database,
  { personId, scenario, until, limit }: { personId: string; scenario: string; until: Date; limit: number }
) {
  return db
    .selectFrom('drill_attempt')
    .select(['id', 'started_at as startedAt', 'debrief'])
    .where('person_id', '=', personId)
    .where('scenario', '=', scenario)
    .where('ended_at', 'is not', null)
    .where('started_at', '<=', until)
    .orderBy('started_at', 'desc')
    .limit(limit)
    .$narrowType<{ debrief: Debrief }>()
    .execute();
}

function ended(db: Database) {
  return db
    .selectFrom('drill_attempt as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select([
      'a.id',
      'a.person_id as personId',
      'p.name as personName',
      'p.department_id as departmentId',
      sql<
        string[]
      >`coalesce((select jsonb_agg(e.cohort_id) from enrolment e where e.person_id = p.id), '[]')`.as(
        'cohortIds'
      ),
      'a.scenario',
      'a.locale',
      'a.revision_id as revisionId',
      'a.started_at as startedAt',
      'a.engine_version as engineVersion',
      'a.shift_id as shiftId'
    ])
    .where('a.ended_at', 'is not', null);
}

export type RulingRow = Awaited<ReturnType<typeof selectRulings>>[number];

/** Every ruling on some attempts, oldest first, with who made it. */
export function selectRulings(db: Database, attemptIds: string[]) {
  if (attemptIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('drill_ruling as r')
    .innerJoin('person as p', 'p.id', 'r.ruled_by')
    .select([
      'r.attempt_id as attemptId',
      'r.criterion',
      'r.revision',
      'r.points',
      'r.reason',
      'p.name as by',
      'r.ruled_at as at'
    ])
    .where('r.attempt_id', 'in', attemptIds)
    .orderBy('r.criterion')
    .orderBy('r.revision')
    .execute();
}

export async function insertRuling(
  trx: Database,
  ruling: {
    attemptId: string;
    criterion: string;
    revision: number;
    points: number;
    reason: string;
    ruledBy: string;
  }
): Promise<void> {
  await trx
    .insertInto('drill_ruling')
    .values({
      attempt_id: ruling.attemptId,
      criterion: ruling.criterion,
      revision: ruling.revision,
      points: ruling.points,
      reason: ruling.reason,
      ruled_by: ruling.ruledBy,
      ruled_at: now()
    })
    .execute();
}

export async function setRuledScore(
  trx: Database,
  attemptId: string,
  standing: { total: number; band: Band } | null
): Promise<void> {
  await trx
    .updateTable('drill_attempt')
    .set({ ruled_total: standing?.total ?? null, ruled_band: standing?.band ?? null })
    .where('id', '=', attemptId)
    .execute();
}

export type ScoreQueryRow = Awaited<ReturnType<typeof selectScoreQueries>>[number];

/** What a trainee has asked about an attempt's criteria, oldest first, with the answers. */
export function selectScoreQueries(db: Database, attemptId: string) {
  return db
    .selectFrom('drill_score_query as q')
    .leftJoin('person as p', 'p.id', 'q.answered_by')
    .select([
      'q.id',
      'q.criterion',
      'q.reason',
      'q.asked_at as askedAt',
      'q.answer',
      'p.name as answeredBy',
      'q.answered_at as answeredAt',
      'q.ruling'
    ])
    .where('q.attempt_id', '=', attemptId)
    .orderBy('q.asked_at')
    .execute();
}

/** Every question without an answer, longest waiting first, except about one's own attempts. */
export function selectWaitingScoreQueries(db: Database, exceptOf: string) {
  return ended(db)
    .innerJoin('drill_score_query as q', 'q.attempt_id', 'a.id')
    .select(['q.id as queryId', 'q.criterion', 'q.reason', 'q.asked_at as askedAt', 'a.debrief'])
    .where('q.answer', 'is', null)
    .where('a.person_id', '<>', exceptOf)
    .orderBy('q.asked_at')
    .$narrowType<{ debrief: Debrief }>()
    .execute();
}

/** Whether it was kept; false where a question about the criterion still waits. */
export async function insertScoreQuery(
  trx: Database,
  query: { attemptId: string; criterion: string; reason: string }
): Promise<boolean> {
  const inserted = await trx
    .insertInto('drill_score_query')
    .values({
      id: newId(),
      attempt_id: query.attemptId,
      criterion: query.criterion,
      reason: query.reason,
      asked_at: now(),
      answer: null,
      answered_by: null,
      answered_at: null,
      ruling: null
    })
    .onConflict((conflict) =>
      conflict.columns(['attempt_id', 'criterion']).where('answer', 'is', null).doNothing()
    )
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function answerScoreQuery(
  trx: Database,
  id: string,
  { answer, answeredBy, ruling }: { answer: string; answeredBy: string; ruling: number | null }
): Promise<void> {
  await trx
    .updateTable('drill_score_query')
    .set({ answer, answered_by: answeredBy, answered_at: now(), ruling })
    .where('id', '=', id)
    .execute();
}
