import { sql, type Kysely } from 'kysely';

const statements = [
  /* A form asked of a cohort: once, or as a book that is written on. What it asks stays as it was when opened. */
  `create table form_round (
    id uuid primary key,
    cohort_id uuid not null references cohort on delete cascade,
    form text not null,
    often text not null check (often in ('once', 'daily', 'weekly', 'per-shift', 'any-time')),
    anonymous boolean not null,
    readers text[] not null,
    artefact text,
    matrix_rows jsonb not null,
    due_on date,
    opened_by uuid references person,
    opened_at timestamptz not null,
    closed_at timestamptz,
    unique (cohort_id, form)
  )`,
  `create table form_round_text (
    round_id uuid not null references form_round on delete cascade,
    locale text not null check (locale in ('zh-CN', 'en')),
    revision_id uuid not null references library_revision,
    primary key (round_id, locale)
  )`,
  /* One form for one person to fill in. `slot` keeps a day or a week from being begun twice. */
  `create table form_sheet (
    id uuid primary key,
    round_id uuid not null references form_round on delete cascade,
    person_id uuid not null references person,
    about_id uuid references person,
    day date,
    slot text not null,
    handed_in boolean not null default false,
    excused_by uuid references person,
    excuse text,
    check ((excused_by is null) = (excuse is null))
  )`,
  `create unique index form_sheet_slot on form_sheet
    (round_id, person_id, slot, coalesce(about_id, '00000000-0000-0000-0000-000000000000'))`,
  `create index form_sheet_person on form_sheet (person_id)`,
  `create index form_sheet_about on form_sheet (about_id)`,
  `create table form_draft (
    sheet_id uuid primary key references form_sheet on delete cascade,
    posted jsonb not null,
    revision integer not null,
    saved_at timestamptz not null
  )`,
  `create table form_submission (
    id uuid primary key,
    sheet_id uuid not null references form_sheet on delete cascade,
    answers jsonb not null,
    handed_in_at timestamptz not null,
    reopened_at timestamptz,
    reopened_by uuid references person,
    reopen_reason text,
    check ((reopened_at is null) = (reopened_by is null)),
    check ((reopened_at is null) = (reopen_reason is null))
  )`,
  `create unique index form_submission_current on form_submission (sheet_id) where reopened_at is null`,
  `create index form_submission_sheet on form_submission (sheet_id)`,
  /* No person, no time, no key of its own: all rows of a round are dealt anew whenever one is added. */
  `create table form_anonymous_answer (
    round_id uuid not null references form_round on delete cascade,
    position integer not null,
    answers jsonb not null,
    primary key (round_id, position)
  )`,
  `create table form_file (
    id uuid primary key,
    sheet_id uuid not null references form_sheet on delete cascade,
    field text not null,
    name text not null,
    media_type text not null,
    body bytea not null,
    uploaded_at timestamptz not null
  )`,
  `create index form_file_sheet on form_file (sheet_id)`,
  `create table form_reading (
    sheet_id uuid not null references form_sheet on delete cascade,
    person_id uuid not null references person,
    read_at timestamptz not null,
    primary key (sheet_id, person_id)
  )`,
  `create table form_reply (
    id uuid primary key,
    sheet_id uuid not null references form_sheet on delete cascade,
    person_id uuid not null references person,
    words text not null,
    written_at timestamptz not null
  )`,
  `create index form_reply_sheet on form_reply (sheet_id)`,
  `create table form_settling (
    sheet_id uuid primary key references form_sheet on delete cascade,
    person_id uuid not null references person,
    solution text not null,
    settled_at timestamptz not null
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
