import { sql, type Kysely } from 'kysely';

const statements = [
  `create table organisation (
    singleton boolean primary key default true check (singleton),
    name text not null,
    placeholders jsonb not null default '{}'
  )`,
  `create table department (
    id uuid primary key,
    name text not null unique
  )`,
  `create table person (
    id uuid primary key,
    email text not null check (email = lower(email)),
    name text not null,
    department_id uuid references department,
    locale text check (locale in ('zh-CN', 'en')),
    theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
    left_at timestamptz,
    created_at timestamptz not null,
    unique (email)
  )`,
  `create table role_grant (
    id uuid primary key,
    person_id uuid not null references person on delete cascade,
    role text not null check (role in ('new-hire', 'trainer', 'mentor', 'lead', 'peer', 'hr', 'manager', 'admin')),
    department_id uuid references department,
    cohort_id uuid,
    granted_by uuid references person,
    granted_at timestamptz not null,
    unique nulls not distinct (person_id, role, department_id, cohort_id)
  )`,
  `create table credential (
    person_id uuid primary key references person on delete cascade,
    password_hash text not null,
    changed_at timestamptz not null
  )`,
  `create table session (
    id_hash text primary key,
    person_id uuid not null references person on delete cascade,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    user_agent text
  )`,
  `create index session_person on session (person_id)`,
  `create table invitation (
    id uuid primary key,
    token_hash text not null unique,
    purpose text not null check (purpose in ('join', 'first-administrator')),
    person_id uuid references person on delete cascade,
    invited_by uuid references person,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz
  )`,
  `create index invitation_person on invitation (person_id)`,
  `create table sign_in_throttle (
    subject text primary key,
    failures integer not null,
    window_ends_at timestamptz not null
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
