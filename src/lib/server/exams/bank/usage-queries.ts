import { sql } from 'kysely';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';

export type BankName = { slug: string; id: string; topic: string; locale: Locale };

/** The papers that ask a question in its own language: those of the library as published, and those composed and approved here. */
export async function selectPaperTitles(
  db: Database,
  { slug, id, topic, locale }: BankName
): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select distinct r.compiled ->> 'title' as title
    from library_revision r
    where r.locale = ${locale} and ((
      r.id in (select published_revision_id from library_item where kind = 'paper')
      and r.compiled @> ${itemOf({ id, topic })}::text::jsonb
    ) or r.id in (
      select q.revision_id from paper_question q
      join composed_text t on t.revision_id = q.revision_id
      join composed_paper p on p.id = t.paper_id and p.state = 'approved'
      where q.question = ${slug}
    ))
    order by 1`.execute(db);
  return rows.map(({ title }) => title);
}

/** The exams a question was set in, latest first, with the variants it stands on and its name on each. */
export function selectExamsAsking(db: Database, { slug, id, topic }: BankName) {
  return db
    .selectFrom('exam_paper as p')
    .innerJoin('exam as e', 'e.id', 'p.exam_id')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .innerJoin('library_revision as r', 'r.id', 'p.revision_id')
    .leftJoin('paper_question as q', (join) =>
      join.onRef('q.revision_id', '=', 'p.revision_id').on('q.question', '=', slug)
    )
    .select([
      'e.id as examId',
      'e.opens_at as opensAt',
      'c.name as cohortName',
      'p.variant',
      sql<string>`coalesce(q.item, ${id})`.as('item')
    ])
    .distinct()
    .where((eb) =>
      eb.or([eb('q.item', 'is not', null), sql<boolean>`r.compiled @> ${itemOf({ id, topic })}::text::jsonb`])
    )
    .orderBy('e.opens_at', 'desc')
    .orderBy('e.id')
    .orderBy('p.variant')
    .limit(40)
    .execute();
}

/** A paper's text that has the question among its items, by id and topic. */
function itemOf({ id, topic }: Pick<BankName, 'id' | 'topic'>): string {
  return JSON.stringify({ items: [{ id, topic }] });
}
