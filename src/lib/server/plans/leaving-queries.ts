import { sql } from 'kysely';
import { now } from '../clock';
import type { Database } from '../db';

export type Leaving = { leftOn: string; reason: string; note: string };

export async function setLeft(
  trx: Database,
  { cohortId, personId }: { cohortId: string; personId: string },
  leaving: (Leaving & { recordedBy: string }) | null
): Promise<void> {
  await trx
    .updateTable('enrolment')
    .set({
      left_on: leaving?.leftOn ?? null,
      left_reason: leaving?.reason ?? null,
      left_note: leaving?.note ?? '',
      left_recorded_by: leaving?.recordedBy ?? null,
      left_recorded_at: leaving ? now() : null
    })
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
    .execute();
}

/** Who left a cohort, the first who left first, with who recorded it. */
export function selectLeavers(db: Database, cohortId: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('person as r', 'r.id', 'e.left_recorded_by')
    .select([
      'p.id',
      'p.name',
      'e.left_on as leftOn',
      'e.left_reason as reason',
      'e.left_note as note',
      'r.name as recordedBy',
      'e.left_recorded_at as recordedAt'
    ])
    .where('e.cohort_id', '=', cohortId)
    .where('e.left_on', 'is not', null)
    .$narrowType<{ leftOn: string; reason: string; recordedAt: Date }>()
    .orderBy('e.left_on')
    .orderBy('p.name')
    .execute();
}

/** A cohort and those that opened before it, newest first, with how many joined and when and why others left. */
export function selectTurnover(db: Database, cohortId: string, cohorts: number) {
  return db
    .selectFrom('cohort as c')
    .innerJoin('cohort as o', (join) => join.on('o.id', '=', cohortId))
    .select([
      'c.id',
      'c.name',
      'c.opens_on as opensOn',
      sql<number>`(select count(*)::int from enrolment e where e.cohort_id = c.id)`.as('joined'),
      sql<{ leftOn: string; reason: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('leftOn', e.left_on, 'reason', e.left_reason))
        from enrolment e where e.cohort_id = c.id and e.left_on is not null
      ), '[]')`.as('leavers')
    ])
    .where((eb) => eb.or([eb('c.id', '=', cohortId), eb('c.opens_on', '<', eb.ref('o.opens_on'))]))
    .orderBy(sql`c.id = ${cohortId}`, 'desc')
    .orderBy('c.opens_on', 'desc')
    .limit(cohorts)
    .execute();
}
