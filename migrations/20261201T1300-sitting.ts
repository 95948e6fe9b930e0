import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table exam
    add column attempts integer not null default 1 check (attempts between 1 and 5),
    add column revision integer not null default 1`,
  /* The browser that writes; null lets the next one that asks. */
  `alter table exam_attempt add column device uuid`,
  `create table exam_absence (
    attempt_id uuid not null references exam_attempt on delete cascade,
    id uuid not null,
    seconds integer not null check (seconds >= 1),
    noted_at timestamptz not null,
    primary key (attempt_id, id)
  )`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
