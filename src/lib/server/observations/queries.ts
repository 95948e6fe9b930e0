import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';
import type { Ratings } from '../../engine/assessment';
import type { Grant } from '../policy';

/** Nobody is assessed once they have left; what was handed in before stays. */
const stillAssessed = sql<boolean>`(e.left_on is null or s.submitted_at is not null)`;

/** The sheets about a mentor's new hires, one row a new hire, with or without a sheet. */
export function selectMenteeSheets(db: Database, mentorId: string, form: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .leftJoin('assessment_sheet as s', (join) =>
      join
        .onRef('s.cohort_id', '=', 'e.cohort_id')
        .onRef('s.person_id', '=', 'e.person_id')
        .on('s.assessor_id', '=', mentorId)
        .on('s.form', '=', form)
    )
    .select([
      'p.id as personId',
      'p.name',
      'c.id as cohortId',
      'c.name as cohortName',
      'c.on_job_ends_on as dueOn',
      's.saved_at as savedAt',
      's.submitted_at as submittedAt'
    ])
    .where('e.mentor_id', '=', mentorId)
    .where(stillAssessed)
    .orderBy('c.opens_on', 'desc')
    .orderBy('p.name')
    .execute();
}

/** The new hires whom a lead's grants reach, with their mentor and whether the mentor has assessed them. */
export function selectDepartmentSheets(db: Database, grants: Grant[], form: string) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .leftJoin('person as m', 'm.id', 'e.mentor_id')
    .leftJoin('assessment_sheet as s', (join) =>
      join
        .onRef('s.cohort_id', '=', 'e.cohort_id')
        .onRef('s.person_id', '=', 'e.person_id')
        .onRef('s.assessor_id', '=', 'e.mentor_id')
        .on('s.form', '=', form)
    )
    .select([
      'p.id as personId',
      'p.name',
      'c.name as cohortName',
      'm.name as mentorName',
      'c.on_job_ends_on as dueOn',
      's.submitted_at as submittedAt'
    ])
    .where(stillAssessed)
    .where((eb) =>
      eb.or(
        grants.map(({ departmentId, cohortId }) =>
          eb.and([
            departmentId ? eb('p.department_id', '=', departmentId) : eb.lit(true),
            cohortId ? eb('c.id', '=', cohortId) : eb.lit(true)
          ])
        )
      )
    )
    .orderBy('c.opens_on', 'desc')
    .orderBy('p.name')
    .execute();
}

/**
 * A new hire whom the actor assesses, with the sheet they have begun, if any: the mentor, or whoever the assessment was
 * handed to.
 */
export function selectSheet(
  db: Database,
  mentorId: string,
  cohortId: string,
  personId: string,
  form: string
) {
  return db
    .selectFrom('enrolment as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .leftJoin('assessment_sheet as s', (join) =>
      join
        .onRef('s.cohort_id', '=', 'e.cohort_id')
        .onRef('s.person_id', '=', 'e.person_id')
        .on('s.assessor_id', '=', mentorId)
        .on('s.form', '=', form)
    )
    .select([
      'p.name',
      'p.department_id as departmentId',
      'c.name as cohortName',
      'c.on_job_ends_on as dueOn',
      's.id as sheetId',
      's.revision_id as revisionId',
      's.ratings',
      's.revision',
      's.submitted_at as submittedAt'
    ])
    .where(stillAssessed)
    .where((eb) =>
      eb.or([
        eb('e.mentor_id', '=', mentorId),
        eb.exists(
          eb
            .selectFrom('duty as d')
            .select('d.id')
            .whereRef('d.cohort_id', '=', 'e.cohort_id')
            .whereRef('d.about_id', '=', 'e.person_id')
            .where('d.artefact', '=', 'mentor-assessment')
            .where('d.owner_id', '=', mentorId)
        )
      ])
    )
    .where('e.cohort_id', '=', cohortId)
    .where('e.person_id', '=', personId)
    .executeTakeFirst();
}

export type SheetChange = {
  cohortId: string;
  personId: string;
  assessorId: string;
  form: string;
  revisionId: string;
  ratings: Ratings;
  score: { score: string; max: string } | null;
};

/** Begins a sheet; false when one was begun meanwhile. */
export async function insertSheet(db: Database, sheet: SheetChange): Promise<boolean> {
  const result = await db
    .insertInto('assessment_sheet')
    .values({
      id: newId(),
      cohort_id: sheet.cohortId,
      person_id: sheet.personId,
      assessor_id: sheet.assessorId,
      form: sheet.form,
      revision_id: sheet.revisionId,
      ...changeOf(sheet)
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

/** Saves over revision `from` of a sheet that is not submitted; false when it is no longer that one. */
export async function updateSheet(
  db: Database,
  sheetId: string,
  from: number,
  sheet: SheetChange
): Promise<boolean> {
  const result = await db
    .updateTable('assessment_sheet')
    .set({ ...changeOf(sheet), revision_id: sheet.revisionId, revision: from + 1 })
    .where('id', '=', sheetId)
    .where('revision', '=', from)
    .where('submitted_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

function changeOf({ ratings, score }: SheetChange) {
  return {
    ratings: JSON.stringify(ratings),
    score: score?.score ?? null,
    max: score?.max ?? null,
    saved_at: now(),
    submitted_at: score ? now() : null
  };
}

/** Every submitted sheet of a cohort, as parts of the applied half. */
export function selectSubmittedSheets(db: Database, cohortId: string) {
  return db
    .selectFrom('assessment_sheet')
    .select(['id', 'person_id as personId', 'form', 'score', 'max'])
    .where('cohort_id', '=', cohortId)
    .where('submitted_at', 'is not', null)
    .$narrowType<{ score: string; max: string }>()
    .execute();
}
