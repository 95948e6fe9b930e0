import { sql } from 'kysely';
import { now } from '../../clock';
import type { Database } from '../../db';
import type { MarkedExam } from './exam-queries';

/** Everybody who may mark an exam now: trainers everywhere or of its cohort, and those whom HR has named. */
export function selectMarkers(db: Database, { examId, cohortId }: Pick<MarkedExam, 'examId' | 'cohortId'>) {
  return db
    .selectFrom('person as p')
    .leftJoin('exam_marker as n', (join) =>
      join.onRef('n.person_id', '=', 'p.id').on('n.exam_id', '=', examId)
    )
    .select(['p.id as personId', 'p.name', 'n.reason'])
    .where('p.left_at', 'is', null)
    .where((or) =>
      or.or([
        or('n.person_id', 'is not', null),
        or.exists(
          or
            .selectFrom('role_grant as g')
            .select('g.id')
            .whereRef('g.person_id', '=', 'p.id')
            .where('g.role', '=', 'trainer')
            .where('g.department_id', 'is', null)
            .where((bound) =>
              bound.or([bound('g.cohort_id', 'is', null), bound('g.cohort_id', '=', cohortId)])
            )
        )
      ])
    )
    .orderBy('p.name')
    .execute();
}

/** Whom HR may name: people of the house who do not sit in the cohort. */
export function selectNameable(db: Database, { cohortId }: Pick<MarkedExam, 'cohortId'>) {
  return db
    .selectFrom('person as p')
    .select(['p.id as personId', 'p.name'])
    .where('p.left_at', 'is', null)
    .where((expression) =>
      expression.exists(
        expression
          .selectFrom('role_grant as g')
          .select('g.id')
          .whereRef('g.person_id', '=', 'p.id')
          .where('g.role', 'in', ['trainer', 'mentor', 'lead', 'hr'])
      )
    )
    .where((expression) =>
      expression.not(
        expression.exists(
          expression
            .selectFrom('enrolment as m')
            .select('m.person_id')
            .whereRef('m.person_id', '=', 'p.id')
            .where('m.cohort_id', '=', cohortId)
        )
      )
    )
    .orderBy('p.name')
    .execute();
}

/** Whether this names somebody who was not yet. */
export async function insertMarker(
  trx: Database,
  marker: { examId: string; personId: string; reason: string; namedBy: string }
): Promise<boolean> {
  const result = await trx
    .insertInto('exam_marker')
    .values({
      exam_id: marker.examId,
      person_id: marker.personId,
      reason: marker.reason,
      named_by: marker.namedBy,
      named_at: now()
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

/** The naming that was taken back; undefined where there was none. */
export function deleteMarker(trx: Database, examId: string, personId: string) {
  return trx
    .deleteFrom('exam_marker')
    .where('exam_id', '=', examId)
    .where('person_id', '=', personId)
    .returning('reason')
    .executeTakeFirst();
}

export async function clearWaived(trx: Database, examId: string): Promise<void> {
  await trx
    .updateTable('exam')
    .set({ waived_at: null, waived_by: null, waiver: null })
    .where('id', '=', examId)
    .execute();
}

export async function setWaived(trx: Database, examId: string, by: string, reason: string): Promise<void> {
  await trx
    .updateTable('exam')
    .set({ waived_at: now(), waived_by: by, waiver: reason })
    .where('id', '=', examId)
    .execute();
}

/** Holds every sheet of an exam until the transaction ends, in the one order in which sheets are held. */
export async function lockSheets(trx: Database, examId: string): Promise<void> {
  await trx
    .selectFrom('exam_attempt')
    .select(sql`1`.as('held'))
    .where('exam_id', '=', examId)
    .orderBy('id')
    .forUpdate()
    .execute();
}
