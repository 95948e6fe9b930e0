import { sql } from 'kysely';
import type { Artefact } from '../../engine/onboarding';
import { now } from '../clock';
import { config } from '../config';
import type { Database } from '../db';

/** The sessions of a cohort that have begun, with how many were noted as what, earliest first. */
export function selectAttendance(db: Database, cohortId: string) {
  return db
    .selectFrom('training_session as s')
    .leftJoin('person as t', 't.id', 's.trainer_id')
    .leftJoin('attendance as a', 'a.session_id', 's.id')
    .select([
      's.title',
      't.name as trainer',
      sql<string>`to_char(s.starts_at at time zone ${config.timeZone}, 'YYYY-MM-DD')`.as('day'),
      sql<number>`count(*) filter (where a.state = 'present')::int`.as('present'),
      sql<number>`count(*) filter (where a.state = 'late')::int`.as('late'),
      sql<number>`count(*) filter (where a.state = 'absent')::int`.as('absent'),
      sql<number>`count(*) filter (where a.state = 'excused')::int`.as('excused')
    ])
    .where('s.cohort_id', '=', cohortId)
    .where('s.starts_at', '<=', now())
    .groupBy(['s.id', 't.name'])
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .execute();
}

/** A cohort's duties by artefact: done in time, done late, late and open, and not yet due. */
export function selectDutyCounts(db: Database, cohortId: string, today: string) {
  const doneOn = sql`(done_at at time zone ${config.timeZone})::date`;
  return db
    .selectFrom('duty')
    .select([
      'artefact',
      sql<number>`count(*) filter (where ${doneOn} <= due_on)::int`.as('onTime'),
      sql<number>`count(*) filter (where ${doneOn} > due_on)::int`.as('doneLate'),
      sql<number>`count(*) filter (where done_at is null and due_on < ${today}::date)::int`.as('overdue'),
      sql<number>`count(*) filter (where done_at is null and due_on >= ${today}::date)::int`.as('ahead')
    ])
    .where('cohort_id', '=', cohortId)
    .where('artefact', '<>', 'summary-report' satisfies Artefact)
    .groupBy('artefact')
    .orderBy(sql`min(due_on)`)
    .orderBy('artefact')
    .execute();
}

/** What cohorts can be compared by: attendance that was noted, and the means of their published results. */
export function selectComparison(db: Database, cohortIds: string[]) {
  return db
    .selectFrom('cohort as c')
    .select([
      'c.id',
      sql<number>`(select count(*)::int from attendance a join training_session s on s.id = a.session_id
        where s.cohort_id = c.id)`.as('noted'),
      sql<number>`(select count(*)::int from attendance a join training_session s on s.id = a.session_id
        where s.cohort_id = c.id and a.state in ('present', 'late'))`.as('attended'),
      sql<number>`(select count(*)::int from published_result r where r.cohort_id = c.id)`.as('published'),
      sql<
        string | null
      >`(select round(avg(r.written), 2)::text from published_result r where r.cohort_id = c.id)`.as(
        'written'
      ),
      sql<
        string | null
      >`(select round(avg(r.applied), 2)::text from published_result r where r.cohort_id = c.id)`.as(
        'applied'
      ),
      sql<
        string | null
      >`(select round(avg(r.total), 2)::text from published_result r where r.cohort_id = c.id)`.as('total')
    ])
    .where('c.id', 'in', cohortIds)
    .execute();
}
