import { sql, type Kysely } from 'kysely';

const statements = [
  `alter table exam_paper add column locale text not null check (locale in ('zh-CN', 'en'))`,
  `alter table exam_paper drop constraint exam_paper_pkey`,
  `alter table exam_paper add primary key (exam_id, variant, locale)`,
  /* Exams set before papers were frozen keep what is published now. */
  `insert into exam_paper (exam_id, variant, locale, revision_id)
    select e.id, 1, i.locale, i.published_revision_id
    from exam e join library_item i on i.kind = 'paper' and i.slug = e.paper`
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
