import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table exam_attempt
    add column source text not null default 'screen' check (source in ('screen', 'paper'))`,
  /* What two people read on one sheet of paper, before and after it became an attempt. */
  `create table paper_entry (
    exam_id uuid not null references exam on delete cascade,
    person_id uuid not null references person on delete cascade,
    sitting integer not null check (sitting between 1 and 5),
    reading integer not null check (reading in (1, 2)),
    variant integer not null,
    revision_id uuid not null references library_revision,
    sat_at timestamptz not null,
    lines jsonb not null,
    revision integer not null default 1,
    entered_by uuid not null references person,
    entered_at timestamptz not null,
    attempt_id uuid references exam_attempt on delete cascade,
    primary key (exam_id, person_id, sitting, reading),
    check (person_id <> entered_by)
  )`,
  `create index paper_entry_attempt on paper_entry (attempt_id)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
