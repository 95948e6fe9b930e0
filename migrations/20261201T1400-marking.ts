import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table exam
    add column waived_at timestamptz,
    add column waived_by uuid references person,
    add column waiver text,
    add check ((waived_at is null) = (waived_by is null) and (waived_at is null) = (waiver is null)),
    add check (waived_at is null or double_marking)`,
  `create table exam_marker (
    exam_id uuid not null references exam on delete cascade,
    person_id uuid not null references person,
    reason text not null check (reason <> ''),
    named_by uuid not null references person,
    named_at timestamptz not null,
    primary key (exam_id, person_id)
  )`,
  `create index exam_marker_person on exam_marker (person_id)`,
  `create table exam_ruling (
    id uuid primary key,
    exam_id uuid not null references exam on delete cascade,
    item text not null,
    kind text not null check (kind in ('drop', 'accept', 'points')),
    accepted jsonb,
    points jsonb,
    reason text not null check (reason <> ''),
    ruled_by uuid not null references person,
    ruled_at timestamptz not null,
    withdrawn_by uuid references person,
    withdrawn_at timestamptz,
    check ((kind = 'accept') = (accepted is not null)),
    check ((kind = 'points') = (points is not null)),
    check ((withdrawn_by is null) = (withdrawn_at is null))
  )`,
  `create unique index exam_ruling_standing on exam_ruling (exam_id, item) where withdrawn_at is null`,
  /* The marks as they were before a ruling; no score where there was no mark. */
  `create table exam_ruled_mark (
    ruling_id uuid not null references exam_ruling on delete cascade,
    attempt_id uuid not null references exam_attempt on delete cascade,
    score numeric,
    max numeric,
    marker_id uuid references person,
    comment text,
    earned text[],
    revision integer,
    marked_at timestamptz,
    primary key (ruling_id, attempt_id),
    check ((score is null) = (max is null) and (score is null) = (marked_at is null))
  )`,
  `create index exam_ruled_mark_attempt on exam_ruled_mark (attempt_id)`,
  `alter table mark add column earned text[]`,
  `create table marking (
    attempt_id uuid not null references exam_attempt on delete cascade,
    item text not null,
    ruling_id uuid references exam_ruling on delete cascade,
    turn integer not null check (turn between 1 and 3),
    marker_id uuid not null references person,
    score numeric not null check (score >= 0),
    max numeric not null check (max > 0),
    comment text,
    earned text[],
    revision integer not null default 1,
    marked_at timestamptz not null,
    check (score <= max)
  )`,
  /* One table holds the markings by the paper's own points, where there is no ruling, and those by a ruling's. */
  `create unique index marking_turn on marking (attempt_id, item, coalesce(ruling_id, attempt_id), turn)`,
  `create unique index marking_marker on marking (attempt_id, item, coalesce(ruling_id, attempt_id), marker_id)`,
  `create table marking_phrase (
    id uuid primary key,
    item text not null,
    author_id uuid not null references person on delete cascade,
    shared boolean not null,
    body text not null check (body <> ''),
    created_at timestamptz not null,
    unique (item, author_id, body)
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
