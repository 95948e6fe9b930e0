import type { Database } from '../../db';

/** The texts of an approved paper, variant by variant; none of one that was withdrawn. */
export function selectTexts(db: Database, slug: string) {
  return approvedTexts(db).where('p.slug', '=', slug).execute();
}

/** The texts of every approved paper. */
export function selectAllTexts(db: Database) {
  return approvedTexts(db).select(['p.slug', 'p.cohort_id as cohortId']).execute();
}

function approvedTexts(db: Database) {
  return db
    .selectFrom('composed_text as t')
    .innerJoin('composed_paper as p', 'p.id', 't.paper_id')
    .select(['t.variant', 't.revision_id as revisionId'])
    .where('p.state', '=', 'approved')
    .orderBy('p.decided_at', 'desc')
    .orderBy('p.id')
    .orderBy('t.variant')
    .orderBy((eb) => eb('t.locale', '=', eb.ref('p.locale')), 'desc');
}
