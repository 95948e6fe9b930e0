import { sql } from 'kysely';
import type { Sign, WarningRule, WarningStage } from '../../engine/warnings';
import { now, today } from '../clock';
import { newId, type Database } from '../db';

/** The cohorts under way that nobody has looked at today. */
export function selectUnseen(db: Database) {
  return db
    .selectFrom('cohort as c')
    .select(['c.id', 'c.name', 'c.pathway', 'c.opens_on as opensOn'])
    .where('c.opens_on', '<=', today())
    .where('c.on_job_ends_on', '>=', today())
    .where(
      sql<boolean>`not exists (select from warning_look l where l.cohort_id = c.id and l.day = ${today()}::date)`
    )
    .orderBy('c.opens_on')
    .execute();
}

/** Takes today's look at a cohort; false when somebody has it already. Another that takes it meanwhile waits. */
export async function takeLook(trx: Database, cohortId: string): Promise<boolean> {
  const result = await trx
    .insertInto('warning_look')
    .values({ cohort_id: cohortId, day: today(), looked_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export function selectOpen(trx: Database, cohortId: string) {
  return trx
    .selectFrom('warning')
    .select(['id', 'person_id as personId', 'rule', 'stage'])
    .where('cohort_id', '=', cohortId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .execute();
}

export async function insertWarning(
  trx: Database,
  { cohortId, personId, sign }: { cohortId: string; personId: string | null; sign: Sign }
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('warning')
    .values({
      id,
      cohort_id: cohortId,
      person_id: personId,
      rule: sign.rule,
      stage: sign.stage,
      since: sign.since,
      figures: JSON.stringify(sign.figures),
      seen_at: now(),
      changed_at: now()
    })
    .execute();
  return id;
}

/** What has been seen for longer stays seen since then. */
export async function updateWarning(trx: Database, id: string, sign: Sign): Promise<void> {
  await trx
    .updateTable('warning')
    .set({
      stage: sign.stage,
      since: sql<string>`least(since, ${sign.since}::date)`,
      figures: JSON.stringify(sign.figures),
      changed_at: now()
    })
    .where('id', '=', id)
    .execute();
}

export async function endWarning(trx: Database, id: string): Promise<void> {
  await trx.updateTable('warning').set({ ended_at: now() }).where('id', '=', id).execute();
}

/** Ends the open warnings of cohorts whose month is over and answers their ids. */
export async function endOver(trx: Database): Promise<string[]> {
  const rows = await trx
    .updateTable('warning as w')
    .from('cohort as c')
    .set({ ended_at: now() })
    .whereRef('c.id', '=', 'w.cohort_id')
    .where('c.on_job_ends_on', '<', today())
    .where('w.ended_at', 'is', null)
    .returning('w.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Open warnings with what decides who sees them. */
function warnings(db: Database) {
  return db
    .selectFrom('warning as w')
    .innerJoin('cohort as c', 'c.id', 'w.cohort_id')
    .leftJoin('person as p', 'p.id', 'w.person_id')
    .leftJoin('enrolment as e', (join) =>
      join.onRef('e.cohort_id', '=', 'w.cohort_id').onRef('e.person_id', '=', 'w.person_id')
    )
    .leftJoin('person as k', 'k.id', 'w.acknowledged_by')
    .select([
      'w.id',
      'w.cohort_id as cohortId',
      'c.name as cohort',
      'w.person_id as personId',
      'p.name',
      'p.department_id as departmentId',
      'e.mentor_id as mentorId',
      'w.rule',
      'w.stage',
      'w.since',
      'w.figures',
      'w.acknowledged_stage as acknowledgedStage',
      'w.acknowledged_at as acknowledgedAt',
      'k.name as acknowledgedBy',
      'w.note'
    ])
    .$narrowType<{ rule: WarningRule; stage: WarningStage; figures: Record<string, number> }>()
    .where('w.ended_at', 'is', null)
    .orderBy('w.stage', 'desc')
    .orderBy('w.since')
    .orderBy('w.id');
}

export type WarningRow = Awaited<ReturnType<ReturnType<typeof warnings>['execute']>>[number];

export function selectOfCohort(db: Database, cohortId: string) {
  return warnings(db).where('w.cohort_id', '=', cohortId).execute();
}

/** Those about somebody a mentor coaches; where they also lead, everybody’s, for the policy to choose from. */
export function selectCoached(db: Database, mentorId: string, leads: boolean) {
  return warnings(db)
    .where('w.person_id', 'is not', null)
    .where((eb) => (leads ? eb.lit(true) : eb('e.mentor_id', '=', mentorId)))
    .execute();
}

export function lockWarning(trx: Database, id: string) {
  return warnings(trx).where('w.id', '=', id).forUpdate('w').executeTakeFirst();
}

export async function acknowledge(
  trx: Database,
  id: string,
  { stage, by, note }: { stage: number; by: string; note: string }
): Promise<void> {
  await trx
    .updateTable('warning')
    .set({ acknowledged_stage: stage, acknowledged_by: by, acknowledged_at: now(), note })
    .where('id', '=', id)
    .execute();
}
