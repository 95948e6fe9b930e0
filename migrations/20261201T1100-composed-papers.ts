import { sql, type Kysely } from 'kysely';

const locale = `text not null check (locale in ('zh-CN', 'en'))`;

const statements = [
  `create table composed_paper (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title text not null,
    instructions text not null,
    locale ${locale},
    other_title text not null default '',
    other_instructions text not null default '',
    minutes integer not null check (minutes between 1 and 480),
    penalty numeric not null default 0 check (penalty between 0 and 1),
    aim numeric not null check (aim > 0),
    cohort_id uuid references cohort on delete set null,
    blueprint jsonb not null,
    seed text not null,
    variants integer not null check (variants between 1 and 6),
    state text not null default 'draft'
      check (state in ('draft', 'submitted', 'returned', 'approved', 'withdrawn')),
    revision integer not null default 1,
    created_by uuid not null references person,
    created_at timestamptz not null,
    changed_by uuid not null references person,
    changed_at timestamptz not null,
    acknowledged jsonb not null default '[]',
    submitted_by uuid references person,
    submitted_at timestamptz,
    decided_by uuid references person,
    decided_at timestamptz,
    remark text not null default '',
    check ((submitted_by is null) = (submitted_at is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (state <> 'submitted' or submitted_by is not null),
    check (state <> 'returned' or (decided_by is not null and remark <> '')),
    check (state <> 'approved' or (decided_by is not null and submitted_by is not null)),
    check (decided_by <> submitted_by)
  )`,
  `create table composed_question (
    paper_id uuid not null references composed_paper on delete cascade,
    variant integer not null check (variant between 1 and 6),
    position integer not null check (position >= 0),
    question text not null,
    question_revision_id uuid not null references library_revision,
    points numeric not null check (points > 0),
    place integer,
    primary key (paper_id, variant, position),
    unique (paper_id, variant, question)
  )`,
  `create table composed_text (
    paper_id uuid not null references composed_paper on delete cascade,
    variant integer not null check (variant between 1 and 6),
    locale ${locale},
    revision_id uuid not null unique references library_revision,
    primary key (paper_id, variant, locale)
  )`,
  `create table paper_question (
    revision_id uuid not null references library_revision,
    item text not null,
    question text not null,
    question_revision_id uuid not null references library_revision,
    primary key (revision_id, item)
  )`,
  `create index paper_question_question on paper_question (question)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
