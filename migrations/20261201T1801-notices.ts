import { sql, type Kysely } from 'kysely';

const statements = [
  `create table mail (
    id uuid primary key,
    key text not null unique,
    message_id text not null unique,
    to_id uuid not null references person on delete cascade,
    kind text not null check (kind in ('digest', 'urgent')),
    created_at timestamptz not null,
    attempts integer not null default 0,
    next_try_at timestamptz not null,
    sent_at timestamptz,
    failed_at timestamptz,
    error text
  )`,
  `create index mail_waiting on mail (next_try_at) where sent_at is null and failed_at is null`,
  `create table notice (
    id uuid primary key,
    key text not null unique,
    to_id uuid not null references person on delete cascade,
    kind text not null,
    about text,
    data jsonb not null default '{}',
    href text not null,
    urgent boolean not null,
    created_at timestamptz not null,
    read_at timestamptz,
    mail_id uuid references mail
  )`,
  `create index notice_person on notice (to_id, id desc)`,
  `create index notice_unread on notice (to_id) where read_at is null`,
  `create index notice_about on notice (about) where read_at is null`,
  `create index notice_mail on notice (mail_id)`,
  `create index notice_unmailed on notice (created_at) where mail_id is null and read_at is null`,
  `create table notice_preference (
    person_id uuid primary key references person on delete cascade,
    mail text not null check (mail in ('digest', 'urgent', 'none')),
    hour smallint not null check (hour between 8 and 20)
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
