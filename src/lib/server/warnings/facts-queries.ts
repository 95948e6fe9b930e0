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
