import { sql, type Kysely } from 'kysely';

const statements = [
  `create table lesson_progress (
    person_id uuid not null references person on delete cascade,
    lesson text not null,
    revision_id uuid not null references library_revision,
    opened_at timestamptz not null,
    visited_at timestamptz not null,
    completed_at timestamptz,
    primary key (person_id, lesson)
  )`,
  `create table acknowledgement (
    id uuid primary key,
    person_id uuid not null references person,
    lesson text not null,
    statement text not null,
    revision_id uuid not null references library_revision,
    signed_name text not null,
    signed_at timestamptz not null,
    unique (person_id, lesson, statement)
  )`,
  `create trigger acknowledgement_append_only before update or delete or truncate on acknowledgement
    for each statement execute function refuse_change()`,
  `create table drill_attempt (
    id uuid primary key,
    person_id uuid not null references person on delete cascade,
    scenario text not null,
    locale text not null,
    revision_id uuid not null references library_revision,
    seed bigint not null,
    state jsonb not null,
    turn integer not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    debrief jsonb,
    engine_version text not null,
    check ((ended_at is null) = (debrief is null))
  )`,
  `create index drill_attempt_person on drill_attempt (person_id, started_at desc)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
