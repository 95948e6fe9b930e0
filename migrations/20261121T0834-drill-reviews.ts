import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table drill_attempt
    add column ruled_total integer,
    add column ruled_band text,
    add constraint drill_attempt_ruled check (
      (ruled_total is null) = (ruled_band is null) and (ruled_total is null or debrief is not null)
    )`,
  `create index drill_attempt_ended on drill_attempt (scenario, locale, ended_at) where ended_at is not null`,
  `create trigger drill_attempt_kept before delete on drill_attempt
    for each row execute function refuse_change()`,
  `create trigger drill_attempt_never_emptied before truncate on drill_attempt
    for each statement execute function refuse_change()`,
  `create table drill_ruling (
    attempt_id uuid not null references drill_attempt,
    criterion text not null,
    revision integer not null check (revision > 0),
    points integer not null check (points >= 0),
    reason text not null check (reason <> ''),
    ruled_by uuid not null references person,
    ruled_at timestamptz not null,
    primary key (attempt_id, criterion, revision)
  )`,
  `create trigger drill_ruling_append_only before update or delete or truncate on drill_ruling
    for each statement execute function refuse_change()`,
  `create table drill_score_query (
    id uuid primary key,
    attempt_id uuid not null references drill_attempt,
    criterion text not null,
    reason text not null check (reason <> ''),
    asked_at timestamptz not null,
    answer text,
    answered_by uuid references person,
    answered_at timestamptz,
    ruling integer,
    foreign key (attempt_id, criterion, ruling) references drill_ruling (attempt_id, criterion, revision),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
    check (ruling is null or answer is not null)
  )`,
  `create unique index drill_score_query_open on drill_score_query (attempt_id, criterion) where answer is null`,
  `create index drill_score_query_attempt on drill_score_query (attempt_id, asked_at)`,
  `create table inspection (
    id uuid primary key,
    purpose text not null check (purpose in ('task', 'reading')),
    title text not null,
    note text not null,
    locale text not null check (locale in ('zh-CN', 'en')),
    scenario text,
    from_day date not null,
    to_day date not null,
    size integer not null check (size > 0),
    population integer not null,
    seed bigint not null,
    rubric_revision_id uuid not null references library_revision,
    drawn_by uuid not null references person,
    drawn_at timestamptz not null,
    published_at timestamptz,
    check (from_day <= to_day),
    check (published_at is null or purpose = 'task')
  )`,
  `create index inspection_drawn_by on inspection (drawn_by, drawn_at desc)`,
  `create index inspection_published on inspection (published_at desc) where published_at is not null`,
  `create table inspection_chat (
    inspection_id uuid not null references inspection,
    number integer not null check (number > 0),
    attempt_id uuid not null references drill_attempt,
    transcript jsonb not null,
    primary key (inspection_id, number),
    unique (inspection_id, attempt_id)
  )`,
  `create trigger inspection_chat_append_only before update or delete or truncate on inspection_chat
    for each statement execute function refuse_change()`,
  `create table inspection_sheet (
    inspection_id uuid not null,
    number integer not null,
    inspector_id uuid not null references person,
    is_key boolean not null,
    marks jsonb not null,
    grades jsonb not null,
    note text not null,
    revision integer not null,
    saved_at timestamptz not null,
    primary key (inspection_id, number, inspector_id),
    foreign key (inspection_id, number) references inspection_chat
  )`,
  `create unique index inspection_sheet_key on inspection_sheet (inspection_id, number) where is_key`,
  `create table inspection_hand_in (
    inspection_id uuid not null references inspection,
    person_id uuid not null references person,
    handed_in_at timestamptz not null,
    primary key (inspection_id, person_id)
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
