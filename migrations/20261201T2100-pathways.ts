import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table enrolment add experienced boolean not null default false`,
  `update enrolment e set experienced = true from traffic_share t
    where t.person_id = e.person_id and t.experienced`,
  `alter table traffic_share drop column experienced`,
  `alter table department add service_line text check (service_line in ('pre-sale', 'after-sale', 'voice'))`,
  `create table pathway_change (
    id uuid primary key,
    cohort_id uuid not null,
    person_id uuid not null,
    number integer not null check (number > 0),
    kind text not null check (kind in ('moved', 'waived', 'added')),
    task text not null,
    day integer check (day between 1 and 62),
    added jsonb,
    reason text not null check (reason <> ''),
    made_by uuid not null references person,
    made_at timestamptz not null,
    undone_by uuid references person,
    undone_at timestamptz,
    unique (person_id, cohort_id, number),
    foreign key (cohort_id, person_id) references enrolment on delete cascade,
    check ((kind = 'waived') = (day is null)),
    check ((kind = 'added') = (added is not null)),
    check ((undone_by is null) = (undone_at is null))
  )`,
  `create table task_hand_in (
    id uuid primary key,
    cohort_id uuid not null,
    person_id uuid not null,
    task text not null,
    number integer not null check (number > 0),
    kind text not null check (kind in ('file', 'signature', 'project')),
    choice text,
    words text,
    signed_name text,
    statement text,
    revision_id uuid references library_revision,
    file_name text,
    media_type text check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    bytes bytea,
    handed_in_at timestamptz not null,
    decided_by uuid references person,
    decided_at timestamptz,
    accepted boolean,
    reason text,
    unique (person_id, cohort_id, task, number),
    foreign key (cohort_id, person_id) references enrolment on delete cascade,
    check ((kind = 'signature') = (signed_name is not null and statement is not null)),
    check (kind <> 'file' or bytes is not null),
    check ((bytes is null) = (file_name is null) and (bytes is null) = (media_type is null)),
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (accepted is null)),
    check (accepted is distinct from false or reason is not null)
  )`,
  `create index task_hand_in_cohort on task_hand_in (cohort_id)`,
  `create table praise (
    id uuid primary key,
    cohort_id uuid not null,
    person_id uuid not null,
    task text not null,
    author_id uuid not null references person,
    words text not null check (words <> ''),
    given_at timestamptz not null,
    removed_by uuid references person,
    removed_at timestamptz,
    foreign key (cohort_id, person_id) references enrolment on delete cascade,
    check (author_id <> person_id)
  )`,
  `create index praise_cohort on praise (cohort_id)`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
