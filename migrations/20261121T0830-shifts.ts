import { sql, type Kysely } from 'kysely';

const statements = [
  `create table shift (
    id uuid primary key,
    person_id uuid not null references person on delete cascade,
    cohort_id uuid references cohort on delete set null,
    mode text not null check (mode in ('practice', 'assessment')),
    locale text not null check (locale in ('zh-CN', 'en')),
    minutes integer not null check (minutes between 10 and 40),
    share integer not null check (share between 0 and 100),
    seed bigint not null,
    plan jsonb not null,
    started_at timestamptz not null,
    paused_at timestamptz,
    paused_ms bigint not null default 0,
    set_back_ms bigint not null default 0,
    reached_ms bigint not null default 0,
    due_ms bigint,
    version bigint not null default 1,
    ended_at timestamptz,
    figures jsonb,
    engine_version text not null,
    check ((ended_at is null) = (figures is null)),
    check (paused_at is null or mode = 'practice')
  )`,
  `create index shift_person on shift (person_id, started_at desc)`,
  `create unique index shift_running on shift (person_id) where ended_at is null`,
  `alter table drill_attempt
    add column shift_id uuid references shift on delete cascade,
    add column seat integer,
    add column arrived_at integer,
    add column offline boolean not null default false,
    add column seen_turn integer not null default 0,
    add column tags text[] not null default '{}',
    add column note text not null default '',
    add column closed_by text check (closed_by in ('agent', 'customer', 'transfer', 'bell')),
    add column version bigint not null default 0,
    add unique (shift_id, seat),
    add check ((shift_id is null) = (seat is null) and (shift_id is null) = (arrived_at is null))`,
  `create table traffic_share (
    person_id uuid primary key references person on delete cascade,
    share integer check (share between 0 and 100),
    experienced boolean not null,
    set_by uuid references person,
    set_at timestamptz not null
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
