import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table organisation add holidays jsonb not null default '[]'`,
  `alter table cohort
    add organiser_id uuid references person,
    add revision integer not null default 1`,
  `create table cohort_trainer (
    cohort_id uuid not null references cohort on delete cascade,
    person_id uuid not null references person on delete cascade,
    primary key (cohort_id, person_id)
  )`,
  `create table duty (
    id uuid primary key,
    cohort_id uuid not null references cohort on delete cascade,
    step text not null,
    artefact text not null,
    about_id uuid references person on delete cascade,
    owner_id uuid references person,
    starts_on date,
    planned_on date not null,
    extended_to date,
    due_on date not null generated always as (greatest(planned_on, extended_to)) stored,
    extension_reason text,
    delegated_from uuid references person,
    delegated_at timestamptz,
    delegation_reason text,
    revision integer not null default 0,
    wake_at timestamptz,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    done_at timestamptz,
    done_by uuid references person,
    unique nulls not distinct (cohort_id, artefact, about_id),
    check ((extended_to is null) = (extension_reason is null)),
    check ((delegated_at is null) = (delegation_reason is null))
  )`,
  `create index duty_owner on duty (owner_id)`,
  `create index duty_wake on duty (wake_at) where done_at is null`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
