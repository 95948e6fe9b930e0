import { sql, type Kysely } from 'kysely';

const statements = [
  /* How a new hire's week is going, in their own words. `week` counts from the cohort's opening, as the pathway does. */
  `create table check_in (
    cohort_id uuid not null,
    person_id uuid not null,
    week integer not null check (week between 1 and 12),
    mood integer not null check (mood between 1 and 5),
    note text not null default '',
    answered_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (cohort_id, person_id, week),
    foreign key (cohort_id, person_id) references enrolment on delete cascade
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
