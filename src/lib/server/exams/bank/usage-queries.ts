import { sql } from 'kysely';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';

type Question = { id: string; topic: string };

/** Whether the text of a paper holds a question: as its own item, by id and topic. */
const holds = (compiled: string, { id, topic }: Question) =>
  sql<boolean>`${sql.ref(compiled)} @> ${JSON.stringify({ items: [{ id, topic }] })}::text::jsonb`;

/** The papers whose published text asks a question. */
export function selectPapers(db: Database, locale: Locale, question: Question) {
  return db
    .selectFrom('library_item as i')
    .innerJoin('library_revision as r', 'r.id', 'i.published_revision_id')
    .select(['i.slug', sql<string>`r.compiled ->> 'title'`.as('title')])
    .where('i.kind', '=', 'paper')
    .where('i.locale', '=', locale)
    .where(holds('r.compiled', question))
    .orderBy('i.slug')
    .execute();
}

/** The exams a question was set in, latest first, with how many were marked and their mean share of the points. */
export function selectExams(db: Database, question: Question) {
  return db
    .selectFrom('exam as e')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .leftJoin('exam_attempt as a', (join) =>
      join.onRef('a.exam_id', '=', 'e.id').on('a.submitted_at', 'is not', null)
    )
    .leftJoin('mark as k', (join) => join.onRef('k.attempt_id', '=', 'a.id').on('k.item', '=', question.id))
    .select([
      'e.id',
      'e.opens_at as opensAt',
      'c.name as cohortName',
      sql<number>`count(k.score)::integer`.as('marked'),
      sql<string | null>`round(avg(k.score / k.max), 4)::text`.as('share')
    ])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('exam_paper as p')
          .innerJoin('library_revision as r', 'r.id', 'p.revision_id')
          .select('p.exam_id')
          .whereRef('p.exam_id', '=', 'e.id')
          .where(holds('r.compiled', question))
      )
    )
    .groupBy(['e.id', 'e.opens_at', 'c.name'])
    .orderBy('e.opens_at', 'desc')
    .execute();
}

/** How a question has done over all exams: how often it was marked, and the mean share of its points. */
export function selectPerformance(db: Database, question: Question) {
  return db
    .selectFrom('mark as k')
    .innerJoin('exam_attempt as a', 'a.id', 'k.attempt_id')
    .innerJoin('library_revision as r', 'r.id', 'a.revision_id')
    .select([
      sql<number>`count(*)::integer`.as('marked'),
      sql<string | null>`round(avg(k.score / k.max), 4)::text`.as('share')
    ])
    .where('k.item', '=', question.id)
    .where('a.submitted_at', 'is not', null)
    .where(holds('r.compiled', question))
    .executeTakeFirstOrThrow();
}
