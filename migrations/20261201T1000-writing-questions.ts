import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table library_draft drop constraint library_draft_kind_check`,
  `alter table library_draft
    add constraint library_draft_kind_check check (kind in ('course', 'lesson', 'drill', 'question'))`,
  /* A file of another system's questions between looking at what it holds and taking it in. */
  `create table question_file (
    id uuid primary key,
    person_id uuid not null references person on delete cascade,
    name text not null,
    format text not null check (format in ('gift', 'aiken', 'moodle-xml', 'qti')),
    topic text not null,
    locale text not null check (locale in ('zh-CN', 'en')),
    body bytea not null,
    uploaded_at timestamptz not null
  )`,
  `create index question_file_person on question_file (person_id)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
