import { sql, type Kysely } from 'kysely';

const statements = [
  `create table exam (
    id uuid primary key,
    cohort_id uuid not null references cohort on delete cascade,
    paper text not null,
    minutes integer not null check (minutes between 1 and 600),
    opens_at timestamptz not null,
    closes_at timestamptz not null check (closes_at > opens_at),
    created_at timestamptz not null,
    unique (cohort_id, paper)
  )`,
  `create table exam_attempt (
    id uuid primary key,
    exam_id uuid not null references exam on delete cascade,
    person_id uuid not null references person on delete cascade,
    revision_id uuid not null references library_revision,
    number integer not null check (number between 1000 and 9999),
    started_at timestamptz not null,
    ends_at timestamptz not null,
    submitted_at timestamptz,
    marked_at timestamptz,
    unique (exam_id, person_id),
    unique (exam_id, number)
  )`,
  `create index exam_attempt_person on exam_attempt (person_id)`,
  `create table answer (
    attempt_id uuid not null references exam_attempt on delete cascade,
    item text not null,
    value jsonb not null,
    revision integer not null,
    saved_at timestamptz not null,
    primary key (attempt_id, item)
  )`,
  `create table mark (
    attempt_id uuid not null references exam_attempt on delete cascade,
    item text not null,
    score numeric not null check (score >= 0),
    max numeric not null check (max > 0),
    marker_id uuid references person,
    comment text,
    revision integer not null default 1,
    marked_at timestamptz not null,
    primary key (attempt_id, item),
    check (score <= max)
  )`,
  `create table assessment_sheet (
    id uuid primary key,
    cohort_id uuid not null,
    person_id uuid not null,
    assessor_id uuid not null references person,
    form text not null,
    revision_id uuid not null references library_revision,
    ratings jsonb not null,
    score numeric,
    max numeric,
    revision integer not null default 1,
    saved_at timestamptz not null,
    submitted_at timestamptz,
    unique (cohort_id, person_id, assessor_id, form),
    foreign key (cohort_id, person_id) references enrolment on delete cascade,
    check (assessor_id <> person_id),
    check ((submitted_at is null) = (score is null)),
    check ((score is null) = (max is null)),
    check (score >= 0 and score <= max)
  )`,
  `create index assessment_sheet_assessor on assessment_sheet (assessor_id)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
