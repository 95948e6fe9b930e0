import { sql, type Kysely } from 'kysely';

const statements = [
  /* One look at a cohort a day, however many servers look. */
  `create table warning_look (
    cohort_id uuid not null references cohort on delete cascade,
    day date not null,
    looked_at timestamptz not null,
    primary key (cohort_id, day)
  )`,
  /* What was seen, from the day it was first seen until it is no more; `person_id` is null where it is about the cohort. */
  `create table warning (
    id uuid primary key,
    cohort_id uuid not null references cohort on delete cascade,
    person_id uuid,
    rule text not null,
    stage integer not null check (stage in (1, 2)),
    since date not null,
    figures jsonb not null,
    seen_at timestamptz not null,
    changed_at timestamptz not null,
    ended_at timestamptz,
    acknowledged_stage integer check (acknowledged_stage in (1, 2)),
    acknowledged_by uuid references person,
    acknowledged_at timestamptz,
    note text,
    foreign key (cohort_id, person_id) references enrolment (cohort_id, person_id) on delete cascade,
    check ((acknowledged_stage is null) = (acknowledged_by is null)),
    check ((acknowledged_stage is null) = (acknowledged_at is null)),
    check ((acknowledged_stage is null) = (note is null)),
    check (note <> '')
  )`,
  `create unique index warning_open on warning (cohort_id, person_id, rule) nulls not distinct where ended_at is null`,
  `create index warning_cohort on warning (cohort_id)`,
  `create index warning_person on warning (person_id)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
