import { sql } from 'kysely';
import { now } from '../../clock';
import type { Database } from '../../db';
import { hasPlace } from '../queries';

export type Allowance = { extraMinutes: number; attempts: number; reason: string };

/** Everybody of an exam's cohort, but for who left it without having begun, with their latest attempt, what it holds and what they are allowed. */
export function selectPlaces(db: Database, examId: string) {
  return db
    .selectFrom('exam as e')
    .innerJoin('enrolment as m', 'm.cohort_id', 'e.cohort_id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('department as d', 'd.id', 'p.department_id')
    .leftJoinLateral(
      (lateral) =>
        lateral
          .selectFrom('exam_attempt as x')
          .selectAll()
          .whereRef('x.exam_id', '=', 'e.id')
          .whereRef('x.person_id', '=', 'p.id')
          .orderBy('x.sitting', 'desc')
          .limit(1)
          .as('a'),
      (join) => join.onTrue()
    )
    .leftJoin('exam_allowance as l', (join) =>
      join.onRef('l.exam_id', '=', 'e.id').onRef('l.person_id', '=', 'p.id')
    )
    .select([
      'p.id as personId',
      'p.name',
      'd.name as department',
      'e.opens_at as opensAt',
      'e.closes_at as closesAt',
      'a.sitting',
      'a.variant',
      'a.started_at as startedAt',
      'a.ends_at as endsAt',
      'a.submitted_at as submittedAt',
      'a.marked_at as markedAt',
      'l.extra_minutes as extraMinutes',
      'l.attempts',
      'l.reason',
      sql<number>`(select count(*)::int from answer w where w.attempt_id = a.id and w.value <> 'null'::jsonb)`.as(
        'answered'
      ),
      sql<number>`(select count(*)::int from exam_absence b where b.attempt_id = a.id)`.as('absences'),
      sql<number>`(select coalesce(sum(seconds), 0)::int from exam_absence b where b.attempt_id = a.id)`.as(
        'absentSeconds'
      )
    ])
    .where('e.id', '=', examId)
    .where(hasPlace)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute();
}

export async function selectAllowance(
  db: Database,
  examId: string,
  personId: string
): Promise<(Allowance & { setAt: Date }) | undefined> {
  return db
    .selectFrom('exam_allowance')
    .select(['extra_minutes as extraMinutes', 'attempts', 'reason', 'set_at as setAt'])
    .where('exam_id', '=', examId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

export async function upsertAllowance(
  trx: Database,
  { examId, personId, setBy, ...given }: Allowance & { examId: string; personId: string; setBy: string }
): Promise<void> {
  const columns = {
    extra_minutes: given.extraMinutes,
    attempts: given.attempts,
    reason: given.reason,
    set_by: setBy,
    set_at: now()
  };
  await trx
    .insertInto('exam_allowance')
    .values({ exam_id: examId, person_id: personId, ...columns })
    .onConflict((conflict) => conflict.columns(['exam_id', 'person_id']).doUpdateSet(columns))
    .execute();
}

/** Attempts nobody has handed in, locked in one order, with the extra time of their sitters. */
export function lockUnsubmitted(trx: Database, examId: string) {
  return trx
    .selectFrom('exam_attempt as a')
    .leftJoin('exam_allowance as l', (join) =>
      join.onRef('l.exam_id', '=', 'a.exam_id').onRef('l.person_id', '=', 'a.person_id')
    )
    .select([
      'a.id',
      'a.started_at as startedAt',
      'a.ends_at as endsAt',
      sql<number>`coalesce(l.extra_minutes, 0)`.as('extraMinutes')
    ])
    .where('a.exam_id', '=', examId)
    .where('a.submitted_at', 'is', null)
    .orderBy('a.id')
    .forUpdate('a')
    .execute();
}

export async function setBell(trx: Database, attemptId: string, endsAt: Date): Promise<void> {
  await trx.updateTable('exam_attempt').set({ ends_at: endsAt }).where('id', '=', attemptId).execute();
}
