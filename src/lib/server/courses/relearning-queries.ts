import { sql } from 'kysely';
import type { Database } from '../db';

/** What the members of a cohort learnt before it changed so that it must be learnt again, the oldest change first. */
export function selectCohortRelearning(db: Database, cohortId: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'e.person_id').on('p.left_at', 'is', null))
    .innerJoin('lesson_progress as l', 'l.person_id', 'p.id')
    .innerJoin('library_revision as begun', 'begun.id', 'l.revision_id')
    .innerJoin('library_item as i', (join) =>
      join.on('i.kind', '=', 'lesson').onRef('i.slug', '=', 'l.lesson').onRef('i.locale', '=', 'begun.locale')
    )
    .innerJoin('library_revision as r', 'r.id', 'i.published_revision_id')
    .select([
      'p.id as personId',
      'p.name',
      'i.slug',
      sql<string>`r.compiled->>'title'`.as('title'),
      sql<Date>`i.relearn_from`.as('since')
    ])
    .where('e.cohort_id', '=', cohortId)
    .where('e.left_on', 'is', null)
    .whereRef('l.completed_at', '<', 'i.relearn_from')
    .orderBy('p.name')
    .orderBy('i.relearn_from')
    .execute();
}
