import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table exam
    add column start_code text,
    add column shuffle boolean not null default false,
    add column double_marking boolean not null default false,
    add column divergence numeric check (divergence > 0 and divergence <= 1),
    add column released_at timestamptz,
    add column released_by uuid references person,
    add check ((released_at is null) = (released_by is null)),
    add check (not double_marking or divergence is not null)`,
  `create table exam_paper (
    exam_id uuid not null references exam on delete cascade,
    variant integer not null check (variant >= 1),
    revision_id uuid not null references library_revision,
    primary key (exam_id, variant)
  )`,
  `create table exam_allowance (
    exam_id uuid not null references exam on delete cascade,
    person_id uuid not null references person on delete cascade,
    extra_minutes integer not null default 0 check (extra_minutes between 0 and 480),
    attempts integer not null default 1 check (attempts between 1 and 5),
    reason text not null,
    set_by uuid not null references person,
    set_at timestamptz not null,
    primary key (exam_id, person_id)
  )`,
  `alter table exam_attempt
    add column sitting integer not null default 1 check (sitting between 1 and 5),
    add column variant integer not null default 1,
    drop constraint exam_attempt_exam_id_person_id_key,
    add unique (exam_id, person_id, sitting)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
