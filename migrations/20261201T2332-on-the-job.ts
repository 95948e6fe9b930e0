import { sql, type Kysely } from 'kysely';

const statements = [
  /* What HR concludes from a cohort's figures, and what will be done otherwise (W7). */
  `create table effect_analysis (
    cohort_id uuid primary key references cohort on delete cascade,
    conclusion text not null check (conclusion <> ''),
    adjustment text not null check (adjustment <> ''),
    revision integer not null check (revision > 0),
    written_by uuid not null references person,
    written_at timestamptz not null
  )`,
  /* The mentors' honour list of a cohort, as it stood when HR published it (T8). */
  `create table honour_list (
    cohort_id uuid primary key references cohort on delete cascade,
    places jsonb not null,
    published_by uuid not null references person,
    published_at timestamptz not null
  )`,
  /* What a mentor taught and agreed with a new hire in a talk. A correction is a new note. */
  `create table guidance (
    id uuid primary key,
    cohort_id uuid not null,
    person_id uuid not null,
    author_id uuid not null references person,
    held_on date not null,
    taught text not null check (taught <> ''),
    agreed text not null,
    follow_up_on date,
    written_at timestamptz not null,
    read_at timestamptz,
    foreign key (cohort_id, person_id) references enrolment on delete cascade,
    check (author_id <> person_id)
  )`,
  `create index guidance_person on guidance (person_id, held_on)`,
  `create unique index guidance_once on guidance (author_id, person_id, held_on, md5(taught), md5(agreed))`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
