import { sql } from 'kysely';
import { createSession } from '../../src/lib/server/auth';
import { insertCohort } from '../../src/lib/server/cohorts';
import { openDatabase } from '../../src/lib/server/db';
import { settleDuties } from '../../src/lib/server/duties';
import { createActor } from '../../tests/factories/people';

export type BusyMonth = { cohortId: string; cookie: string };

/** A cohort of so many people who are 28 days into their month, with everything such a month leaves behind. */
export async function fillMonth(databaseUrl: string, people: number): Promise<BusyMonth> {
  const db = openDatabase(databaseUrl, 2);
  try {
    const hr = await createActor(db, ['hr']);
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    const cohortId = await insertCohort(db, {
      name: 'bench',
      pathway: 'first-month',
      opensOn: day(-28),
      classroomEndsOn: day(-26),
      onJobEndsOn: day(2),
      organiserId: hr.personId
    });
    await sql`
      insert into person (id, email, name, created_at)
      select gen_random_uuid(), 'bench-' || n || '@example.com', '新员工' || n, now() from generate_series(1, ${people}) n
    `.execute(db);
    const mentor = await createActor(db, ['mentor'], '何静');
    const everybody = sql`(select id, row_number() over (order by email) as n from person where email like 'bench-%')`;
    for (const statement of [
      sql`insert into enrolment (cohort_id, person_id, mentor_id, enrolled_at)
        select ${cohortId}, id, ${mentor.personId}, now() from ${everybody} p`,
      sql`insert into task_done (cohort_id, person_id, task, done_at)
        select ${cohortId}, id, 'task-' || t, now() - interval '1 day' * (30 - t)
        from ${everybody} p, generate_series(1, 30) t`,
      sql`insert into lesson_progress (person_id, lesson, revision_id, opened_at, visited_at, completed_at)
        select p.id, i.slug, i.published_revision_id, now(), now(), now() from ${everybody} p
        join library_item i on i.kind = 'lesson' and i.locale = 'zh-CN' and abs(hashtext(i.slug)) % 10 < 8 - p.n % 5`,
      sql`insert into drill_attempt
          (id, person_id, scenario, locale, revision_id, seed, state, turn, started_at, ended_at, debrief, engine_version)
        select gen_random_uuid(), p.id, i.slug, 'zh-CN', i.published_revision_id, 1,
          jsonb_build_object('padding', repeat('x', 6000)), 12, now() - interval '1 hour' * t,
          now() - interval '1 hour' * t, jsonb_build_object('score', jsonb_build_object('total', 60 + (p.n + t) % 40)), 'bench'
        from ${everybody} p
        join library_item i on i.kind = 'drill' and i.locale = 'zh-CN', generate_series(1, 3) t`,
      sql`insert into task_hand_in (id, cohort_id, person_id, task, number, kind, words, handed_in_at)
        select gen_random_uuid(), ${cohortId}, id, 'hand-in-' || t, 1, 'project', repeat('字', 800), now()
        from ${everybody} p, generate_series(1, 4) t`,
      sql`insert into check_in (cohort_id, person_id, week, mood, answered_at, changed_at)
        select ${cohortId}, id, w, 1 + (n + w) % 5, now() - interval '7 days' * (4 - w), now()
        from ${everybody} p, generate_series(1, 4) w`,
      sql`insert into form_round (id, cohort_id, form, often, anonymous, readers, matrix_rows, opened_at)
        values (gen_random_uuid(), ${cohortId}, 'work-journal', 'daily', false, '{mentor}', '{}', now())`,
      sql`insert into form_sheet (id, round_id, person_id, day, slot, handed_in)
        select gen_random_uuid(), r.id, p.id, current_date - d, (current_date - d)::text, true
        from ${everybody} p, form_round r, generate_series(3, 27) d where r.cohort_id = ${cohortId}`,
      sql`insert into form_submission (id, sheet_id, answers, handed_in_at)
        select gen_random_uuid(), s.id, '{}', now() from form_sheet s`
    ])
      await statement.execute(db);
    await settleDuties(db, cohortId);
    await sql`analyze`.execute(db);
    return {
      cohortId,
      cookie: `session=${(await createSession(db, hr.personId, 'bench')).id}; locale=zh-CN`
    };
  } finally {
    await db.destroy();
  }
}
