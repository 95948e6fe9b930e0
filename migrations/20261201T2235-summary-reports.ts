import { sql, type Kysely } from 'kysely';

const statements = [
  /* A cohort's summary report (F5): what HR writes, and the figures as they were collected, frozen once it is submitted. */
  `create table summary_report (
    cohort_id uuid primary key references cohort on delete cascade,
    state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved')),
    revision integer not null default 1 check (revision > 0),
    posted jsonb not null default '{}',
    answers jsonb,
    figures jsonb not null,
    collected_at timestamptz not null,
    begun_by uuid not null references person,
    begun_at timestamptz not null,
    changed_by uuid not null references person,
    changed_at timestamptz not null,
    submitted_by uuid references person,
    submitted_at timestamptz,
    approved_at timestamptz,
    check ((submitted_by is null) = (submitted_at is null)),
    check (state not in ('submitted', 'approved') or (submitted_by is not null and answers is not null)),
    check ((state = 'approved') = (approved_at is not null))
  )`,
  /* The form a report is written in, in each language as it was when the report was begun. */
  `create table summary_report_text (
    cohort_id uuid not null references summary_report on delete cascade,
    locale text not null,
    revision_id uuid not null references library_revision,
    primary key (cohort_id, locale)
  )`,
  `create table summary_report_decision (
    cohort_id uuid not null references summary_report on delete cascade,
    revision integer not null,
    kind text not null check (kind in ('submitted', 'returned', 'approved')),
    remark text not null,
    decided_by uuid not null references person,
    decided_at timestamptz not null,
    primary key (cohort_id, revision),
    check (kind <> 'returned' or remark <> '')
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
