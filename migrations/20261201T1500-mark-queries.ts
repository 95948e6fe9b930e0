import { sql, type Kysely } from 'kysely';

const statements = [
  /* How many calendar days after the day of release a mark may be queried. */
  `alter table exam add column query_days integer not null default 3 check (query_days between 1 and 30)`,
  `create table mark_query (
    id uuid primary key,
    attempt_id uuid not null references exam_attempt on delete cascade,
    item text not null,
    reason text not null,
    asked_at timestamptz not null,
    withdrawn_at timestamptz,
    answer text,
    answered_by uuid references person,
    answered_at timestamptz,
    score_before numeric,
    score_after numeric,
    check ((answer is null) = (answered_at is null)),
    check ((answered_by is null) = (answered_at is null)),
    check ((score_before is null) = (answered_at is null)),
    check ((score_after is null) = (answered_at is null)),
    check (withdrawn_at is null or answered_at is null)
  )`,
  `create unique index mark_query_open on mark_query (attempt_id, item)
    where answered_at is null and withdrawn_at is null`,
  `create index mark_query_attempt on mark_query (attempt_id)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
