import { sql, type Kysely } from 'kysely';

const statements = [
  `create table feedback_summary (
    id uuid primary key,
    cohort_id uuid not null references cohort on delete cascade,
    trainer_id uuid not null references person,
    courses text[] not null,
    praised text not null,
    focus text not null,
    revision integer not null default 1,
    changed_by uuid not null references person,
    changed_at timestamptz not null,
    /* What everybody sees of the figures from the day it is given, whatever comes in later. */
    figures jsonb,
    given_by uuid references person,
    given_at timestamptz,
    unique (cohort_id, trainer_id),
    check ((given_at is null) = (given_by is null) and (given_at is null) = (figures is null))
  )`,
  `create index feedback_summary_trainer on feedback_summary (trainer_id)`,
  `create table feedback_point (
    id uuid primary key,
    summary_id uuid not null references feedback_summary on delete cascade,
    position integer not null check (position >= 0),
    problem text not null,
    people integer check (people between 1 and 1000),
    suggestion text not null,
    unique (summary_id, position)
  )`,
  `create table improvement_plan (
    summary_id uuid primary key references feedback_summary on delete cascade,
    state text not null check (state in ('draft', 'submitted', 'returned', 'accepted')),
    own_view text not null,
    support text not null,
    check_by text not null,
    revision integer not null default 1,
    changed_at timestamptz not null
  )`,
  `create table improvement_answer (
    point_id uuid primary key references feedback_point on delete cascade,
    kind text not null check (kind in ('undecided', 'will', 'wont')),
    words text not null,
    until date
  )`,
  `create table improvement_decision (
    summary_id uuid not null references improvement_plan on delete cascade,
    revision integer not null,
    kind text not null check (kind in ('submitted', 'returned', 'accepted')),
    remark text not null,
    decided_by uuid not null references person,
    decided_at timestamptz not null,
    primary key (summary_id, revision),
    check (kind <> 'returned' or remark <> '')
  )`,
  /* What became of a point after its plan was accepted; the newest is how it stands. */
  `create table improvement_step (
    point_id uuid not null references feedback_point on delete cascade,
    number integer not null check (number > 0),
    kind text not null check (kind in ('done', 'confirmed', 'reopened')),
    words text not null,
    taken_by uuid not null references person,
    taken_at timestamptz not null,
    primary key (point_id, number),
    check (kind = 'confirmed' or words <> '')
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
