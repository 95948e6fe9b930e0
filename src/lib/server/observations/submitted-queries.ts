import type { Ratings } from '../../engine/assessment';
import type { Database } from '../db';

/** The newest submitted sheet about a new hire: anybody's, or only what `assessorId` wrote. */
export function selectSubmittedSheet(db: Database, { cohortId, personId, form, assessorId }: SubmittedBy) {
  return db
    .selectFrom('assessment_sheet as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .innerJoin('person as a', 'a.id', 's.assessor_id')
    .innerJoin('cohort as c', 'c.id', 's.cohort_id')
    .leftJoin('department as d', 'd.id', 'p.department_id')
    .select([
      'p.name as subject',
      'a.name as assessor',
      'd.name as department',
      'c.name as cohort',
      's.revision_id as revisionId',
      's.ratings',
      's.score',
      's.max',
      's.submitted_at as submittedAt'
    ])
    .where('s.cohort_id', '=', cohortId)
    .where('s.person_id', '=', personId)
    .where('s.form', '=', form)
    .where('s.submitted_at', 'is not', null)
    .$if(assessorId !== null, (query) => query.where('s.assessor_id', '=', assessorId!))
    .orderBy('s.submitted_at', 'desc')
    .$narrowType<{ revisionId: string; ratings: Ratings; score: string; max: string; submittedAt: Date }>()
    .executeTakeFirst();
}

type SubmittedBy = { cohortId: string; personId: string; form: string; assessorId: string | null };
