import { sql } from 'kysely';
import type { Database } from '../db';

/** When each new hire of a cohort last did anything of their month; null for never. Whoever has left is left out. */
export async function selectLastDone(db: Database, cohortId: string) {
  const { rows } = await sql<{ personId: string; at: Date | null }>`
    select e.person_id as "personId", greatest(
      (select max(done_at) from task_done t where t.cohort_id = e.cohort_id and t.person_id = e.person_id),
      (select max(completed_at) from lesson_progress l where l.person_id = e.person_id),
      (select max(ended_at) from drill_attempt d where d.person_id = e.person_id),
      (select max(ended_at) from shift s where s.person_id = e.person_id),
      (select max(submitted_at) from exam_attempt a where a.person_id = e.person_id),
      (select max(handed_in_at) from task_hand_in h where h.cohort_id = e.cohort_id and h.person_id = e.person_id),
      (select max(f.handed_in_at) from form_sheet s join form_submission f on f.sheet_id = s.id
        where s.person_id = e.person_id)
    ) as at
    from enrolment e
    join person p on p.id = e.person_id and p.left_at is null
    where e.cohort_id = ${cohortId} and e.left_on is null`.execute(db);
  return rows;
}

/** The days for which journals were handed in, `YYYY-MM-DD`. */
export function selectJournalDays(db: Database, cohortId: string) {
  return db
    .selectFrom('form_round as r')
    .innerJoin('form_sheet as s', 's.round_id', 'r.id')
    .select(['s.person_id as personId', 's.day'])
    .where('r.cohort_id', '=', cohortId)
    .where('r.form', '=', 'work-journal')
    .where('s.handed_in', '=', true)
    .where('s.day', 'is not', null)
    .$narrowType<{ day: string }>()
    .execute();
}

/** The latest drills of each new hire that were played to their end in the cohort's time, oldest first; chats of shifts are none. */
export async function selectDrillScores(db: Database, cohortId: string, latest: number) {
  const { rows } = await sql<{ personId: string; at: Date; score: number }>`
    select e.person_id as "personId", d.ended_at as at,
      coalesce(d.ruled_total, (d.debrief #>> '{score,total}')::int) as score
    from enrolment e
    join cohort c on c.id = e.cohort_id
    cross join lateral (
      select ended_at, ruled_total, debrief from drill_attempt d
      where d.person_id = e.person_id and d.shift_id is null and d.debrief is not null and d.ended_at >= c.opens_on
      order by d.ended_at desc limit ${latest}
    ) d
    where e.cohort_id = ${cohortId}
    order by d.ended_at`.execute(db);
  return rows;
}

/** What each new hire got in the cohort's papers, in per cent, oldest first: only what has been released. */
export async function selectPaperScores(db: Database, cohortId: string) {
  const { rows } = await sql<{ personId: string; at: Date; score: number }>`
    select a.person_id as "personId", a.submitted_at as at,
      (100 * sum(k.score) / nullif(sum(k.max), 0))::float8 as score
    from exam x
    join exam_attempt a on a.exam_id = x.id and a.submitted_at is not null
    join mark k on k.attempt_id = a.id
    where x.cohort_id = ${cohortId} and x.released_at is not null
    group by a.id
    having sum(k.max) > 0
    order by a.submitted_at`.execute(db);
  return rows;
}

export function selectMoods(db: Database, cohortId: string) {
  return db
    .selectFrom('check_in')
    .select(['person_id as personId', 'week', 'mood', 'answered_at as at'])
    .where('cohort_id', '=', cohortId)
    .orderBy('week')
    .execute();
}
