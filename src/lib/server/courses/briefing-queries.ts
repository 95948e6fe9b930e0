import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';
import type { Role } from '../db/schema';

export type BriefingDates = { dueOn: string; goesLiveAt: Date };
export type NewBriefing = BriefingDates & {
  course: string;
  departmentId: string | null;
  cohortId: string | null;
  scheduledBy: string;
};

/** Those who serve customers: whom “everyone on duty” means. */
const onDuty: Role[] = ['new-hire', 'peer', 'mentor', 'lead'];

/** Undefined when the same people are already asked for the same briefing. */
export async function insertBriefing(db: Database, briefing: NewBriefing): Promise<string | undefined> {
  const row = await db
    .insertInto('briefing')
    .values({
      id: newId(),
      course: briefing.course,
      department_id: briefing.departmentId,
      cohort_id: briefing.cohortId,
      due_on: briefing.dueOn,
      goes_live_at: briefing.goesLiveAt,
      scheduled_by: briefing.scheduledBy,
      scheduled_at: now(),
      closed_at: null,
      closed_by: null
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function updateDates(
  db: Database,
  id: string,
  { dueOn, goesLiveAt }: BriefingDates
): Promise<void> {
  await db
    .updateTable('briefing')
    .set({ due_on: dueOn, goes_live_at: goesLiveAt })
    .where('id', '=', id)
    .execute();
}

export async function closeBriefing(db: Database, id: string, closedBy: string): Promise<void> {
  await db
    .updateTable('briefing')
    .set({ closed_at: now(), closed_by: closedBy })
    .where('id', '=', id)
    .execute();
}

/** One briefing, locked for the rest of the transaction. */
export function lockBriefing(trx: Database, id: string) {
  return trx
    .selectFrom('briefing')
    .select([
      'id',
      'course',
      'department_id as departmentId',
      'cohort_id as cohortId',
      'due_on as dueOn',
      'goes_live_at as goesLiveAt',
      'closed_at as closedAt'
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export type BriefingRow = Awaited<ReturnType<typeof selectBriefings>>[number];

/** Every briefing, or the open ones, or one; the soonest to go live first. */
export function selectBriefings(db: Database, { id, open }: { id?: string; open?: boolean } = {}) {
  return db
    .selectFrom('briefing as b')
    .leftJoin('department as d', 'd.id', 'b.department_id')
    .leftJoin('cohort as c', 'c.id', 'b.cohort_id')
    .innerJoin('person as s', 's.id', 'b.scheduled_by')
    .select([
      'b.id',
      'b.course',
      'b.department_id as departmentId',
      'd.name as department',
      'b.cohort_id as cohortId',
      'c.name as cohort',
      'b.due_on as dueOn',
      'b.goes_live_at as goesLiveAt',
      'b.closed_at as closedAt',
      's.name as scheduledBy'
    ])
    .$if(id !== undefined, (query) => query.where('b.id', '=', id ?? ''))
    .$if(open === true, (query) => query.where('b.closed_at', 'is', null))
    .orderBy('b.goes_live_at')
    .orderBy('b.id')
    .execute();
}

export type AddressedRow = Awaited<ReturnType<typeof selectAddressed>>[number];

/**
 * Who is asked for some briefings, as far as they have not left, and since when they could have been: everyone on duty,
 * or those of them in one department, or a whole cohort.
 */
export async function selectAddressed(db: Database, briefingIds: string[], personId?: string) {
  if (briefingIds.length === 0) return [];
  return db
    .selectFrom('briefing as b')
    .innerJoin('person as p', (join) => join.on('p.left_at', 'is', null))
    .leftJoin('enrolment as e', (join) =>
      join
        .onRef('e.cohort_id', '=', 'b.cohort_id')
        .onRef('e.person_id', '=', 'p.id')
        .on('e.left_on', 'is', null)
    )
    .leftJoin('department as d', 'd.id', 'p.department_id')
    .select([
      'b.id as briefingId',
      'p.id as personId',
      'p.name',
      'p.department_id as departmentId',
      'd.name as department',
      sql<string[]>`array(select o.cohort_id from enrolment o where o.person_id = p.id)`.as('cohortIds'),
      sql<Date>`coalesce(e.enrolled_at, p.created_at)`.as('since')
    ])
    .where('b.id', 'in', briefingIds)
    .$if(personId !== undefined, (query) => query.where('p.id', '=', personId ?? ''))
    .where(
      sql<boolean>`case
        when b.cohort_id is not null then e.person_id is not null
        else (b.department_id is null or b.department_id = p.department_id) and exists (
          select from role_grant g where g.person_id = p.id and g.role in (${sql.join(onDuty)})
            and (g.role <> 'new-hire' or not exists (
              select from enrolment l where l.person_id = p.id and l.left_on is not null
            ))
        ) end`
    )
    .execute();
}

export type BriefingLesson = Awaited<ReturnType<typeof selectBriefingLessons>>[number];

/** The published lessons of every briefing of the library, in every language, with what they ask for. */
export function selectBriefingLessons(db: Database) {
  return db
    .selectFrom('library_item as i')
    .innerJoin('library_revision as r', 'r.id', 'i.published_revision_id')
    .innerJoin('library_item as k', (join) =>
      join
        .on('k.kind', '=', 'course')
        .onRef('k.locale', '=', 'i.locale')
        .on('k.slug', '=', sql<string>`split_part(i.slug, '/', 1)`)
    )
    .innerJoin('library_revision as m', 'm.id', 'k.published_revision_id')
    .select([
      'k.slug as course',
      'i.slug',
      'i.locale',
      sql<number>`(r.compiled->>'minutes')::integer`.as('minutes'),
      sql<boolean>`r.compiled->'checks' <> '[]'`.as('checked'),
      sql<boolean>`r.compiled->'acknowledgement' <> 'null'`.as('signed')
    ])
    .where('i.kind', '=', 'lesson')
    .where(sql<string | null>`m.compiled->>'about'`, 'is not', null)
    .orderBy('i.position')
    .execute();
}

/** How far some people are in the lessons of some courses; what must be learnt again is a matter of its language. */
export async function selectLearning(db: Database, courses: string[], personIds: string[]) {
  if (courses.length === 0 || personIds.length === 0) return [];
  return db
    .selectFrom('lesson_progress as p')
    .innerJoin('library_revision as begun', 'begun.id', 'p.revision_id')
    .leftJoin('library_item as i', (join) =>
      join.on('i.kind', '=', 'lesson').onRef('i.slug', '=', 'p.lesson').onRef('i.locale', '=', 'begun.locale')
    )
    .select([
      'p.person_id as personId',
      'p.lesson',
      'p.completed_at as completedAt',
      'i.relearn_from as relearnFrom'
    ])
    .where('p.person_id', 'in', personIds)
    .where(sql<string>`split_part(p.lesson, '/', 1)`, 'in', courses)
    .execute();
}

/** The cohorts that are not over, newest first. */
export function selectRunningCohorts(db: Database, today: string) {
  return db
    .selectFrom('cohort')
    .select(['id', 'name'])
    .where('on_job_ends_on', '>=', today)
    .orderBy('opens_on', 'desc')
    .execute();
}
