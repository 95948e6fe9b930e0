import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table lesson_progress add column place jsonb`,
  `create table check_answer (
    person_id uuid not null references person on delete cascade,
    lesson text not null,
    check_id text not null,
    given jsonb not null,
    revision_id uuid not null references library_revision,
    answered_at timestamptz not null,
    primary key (person_id, lesson, check_id)
  )`,
  `create table lesson_note (
    id uuid primary key,
    person_id uuid not null references person on delete cascade,
    lesson text not null,
    locale text not null check (locale in ('zh-CN', 'en')),
    block integer not null,
    quote text not null,
    prefix text not null,
    suffix text not null,
    body text not null,
    written_at timestamptz not null,
    check (quote <> '' or body <> '')
  )`,
  `create index lesson_note_person on lesson_note (person_id, lesson)`,
  `create table lesson_question (
    id uuid primary key,
    lesson text not null,
    locale text not null check (locale in ('zh-CN', 'en')),
    asker_id uuid not null references person,
    body text not null,
    asked_at timestamptz not null,
    answer text,
    answered_by uuid references person,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
  )`,
  `create index lesson_question_lesson on lesson_question (lesson, asked_at)`,
  `create index lesson_question_waiting on lesson_question (asked_at) where answer is null`,
  `create index lesson_question_asker on lesson_question (asker_id) where answer is null`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
