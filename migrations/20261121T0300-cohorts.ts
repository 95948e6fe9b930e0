import { sql, type Kysely } from 'kysely';

const statements = [
  `create table cohort (
    id uuid primary key,
    name text not null unique,
    opens_on date not null,
    classroom_ends_on date not null,
    on_job_ends_on date not null,
    pathway text not null,
    created_at timestamptz not null,
    check (opens_on <= classroom_ends_on and classroom_ends_on <= on_job_ends_on)
  )`,
  `alter table role_grant add foreign key (cohort_id) references cohort on delete cascade`,
  `create table enrolment (
    cohort_id uuid not null references cohort on delete cascade,
    person_id uuid not null references person on delete cascade,
    mentor_id uuid references person,
    enrolled_at timestamptz not null,
    primary key (cohort_id, person_id),
    check (mentor_id <> person_id)
  )`,
  `create index enrolment_person on enrolment (person_id)`,
  `create index enrolment_mentor on enrolment (mentor_id)`,
  `create table task_done (
    cohort_id uuid not null,
    person_id uuid not null,
    task text not null,
    note text,
    done_at timestamptz not null,
    primary key (person_id, cohort_id, task),
    foreign key (cohort_id, person_id) references enrolment on delete cascade
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
