import { sql, type Kysely } from 'kysely';

const statements = [
  /* Who left a cohort stays in it: what they did there remains, and nothing more is asked of them. */
  `alter table enrolment
    add left_on date,
    add left_reason text check (left_reason <> ''),
    add left_note text not null default '',
    add left_recorded_by uuid references person,
    add left_recorded_at timestamptz,
    add check (num_nonnulls(left_on, left_reason, left_recorded_by, left_recorded_at) in (0, 4)),
    add check (left_on is not null or left_note = '')`,
  `create index enrolment_left on enrolment (cohort_id, left_on) where left_on is not null`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
