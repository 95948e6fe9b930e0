import { sql, type Kysely } from 'kysely';

const statements = [
  `create table training_plan (
    id uuid primary key,
    name text not null,
    purpose text not null,
    opens_on date not null,
    classroom_ends_on date not null,
    on_job_ends_on date not null,
    pathway text not null,
    size integer not null check (size between 1 and 1000),
    venue text not null,
    outdoor boolean not null,
    papers jsonb not null,
    applied text not null,
    judges jsonb not null,
    state text not null default 'draft'
      check (state in ('draft', 'submitted', 'returned', 'approved', 'opened', 'withdrawn')),
    revision integer not null default 1,
    copied_from uuid references training_plan on delete set null,
    cohort_id uuid unique references cohort on delete set null,
    created_by uuid not null references person,
    created_at timestamptz not null,
    changed_by uuid not null references person,
    changed_at timestamptz not null,
    submitted_by uuid references person,
    submitted_at timestamptz,
    approved_at timestamptz,
    check (opens_on <= classroom_ends_on and classroom_ends_on <= on_job_ends_on),
    check ((submitted_by is null) = (submitted_at is null)),
    check (state not in ('submitted', 'approved', 'opened') or submitted_by is not null),
    check (state not in ('approved', 'opened') or approved_at is not null)
  )`,
  `create table plan_need (
    plan_id uuid not null references training_plan on delete cascade,
    position integer not null check (position >= 0),
    department_id uuid not null references department,
    people integer not null check (people between 1 and 1000),
    skills text not null,
    primary key (plan_id, position)
  )`,
  `create table plan_budget_line (
    plan_id uuid not null references training_plan on delete cascade,
    position integer not null check (position >= 0),
    item text not null,
    quantity numeric not null check (quantity > 0),
    unit_price numeric not null check (unit_price >= 0),
    primary key (plan_id, position)
  )`,
  `create table training_session (
    id uuid primary key,
    plan_id uuid not null references training_plan on delete cascade,
    cohort_id uuid references cohort on delete cascade,
    course text,
    title text not null,
    trainer_id uuid references person,
    place text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    check (starts_at < ends_at)
  )`,
  `create index training_session_plan on training_session (plan_id, starts_at)`,
  `create index training_session_cohort on training_session (cohort_id, starts_at)`,
  `create index training_session_trainer on training_session (trainer_id, starts_at)`,
  /* What was decided about a plan, and with which remark; the newest is how it stands. */
  `create table plan_decision (
    plan_id uuid not null references training_plan on delete cascade,
    revision integer not null,
    kind text not null check (kind in ('submitted', 'returned', 'approved', 'opened', 'withdrawn')),
    remark text not null,
    decided_by uuid not null references person,
    decided_at timestamptz not null,
    primary key (plan_id, revision),
    check (kind <> 'returned' or remark <> '')
  )`,
  `create table attendance (
    session_id uuid not null references training_session on delete cascade,
    person_id uuid not null references person on delete cascade,
    state text not null check (state in ('present', 'late', 'absent', 'excused')),
    note text not null default '',
    noted_by uuid not null references person,
    noted_at timestamptz not null,
    primary key (session_id, person_id)
  )`,
  `create index attendance_person on attendance (person_id)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
