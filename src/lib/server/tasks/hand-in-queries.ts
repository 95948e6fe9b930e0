import { sql, type Insertable } from 'kysely';
import type { Database } from '../db';
import type { TaskHandInTable } from '../db/schema';

/** Tasks of which the newest hand-in was accepted. */
export async function selectAccepted(db: Database, cohortId: string, personIds: string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('task_hand_in')
    .select(['person_id as personId', 'task as slug'])
    .where('cohort_id', '=', cohortId)
    .where('person_id', 'in', personIds)
    .where('accepted', '=', true)
    .execute();
}

const columns = [
  'h.id',
  'h.cohort_id as cohortId',
  'h.person_id as personId',
  'h.task',
  'h.number',
  'h.kind',
  'h.choice',
  'h.words',
  'h.signed_name as signedName',
  'h.statement',
  'h.file_name as fileName',
  'h.handed_in_at as handedInAt',
  'h.decided_at as decidedAt',
  'h.accepted',
  'h.reason'
] as const;

/** Everything people of a cohort handed in, newest first; files by their name alone. */
export async function selectHandIns(db: Database, cohortId: string, personIds: string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('task_hand_in as h')
    .leftJoin('person as d', 'd.id', 'h.decided_by')
    .select([...columns, 'd.name as decidedBy'])
    .where('h.cohort_id', '=', cohortId)
    .where('h.person_id', 'in', personIds)
    .orderBy('h.handed_in_at', 'desc')
    .orderBy('h.number', 'desc')
    .execute();
}

/** How many hand-ins wait for an answer, by person; nobody without one. */
export async function countWaiting(db: Database, cohortId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('task_hand_in')
    .select(['person_id as personId', sql<number>`count(*)::int`.as('count')])
    .where('cohort_id', '=', cohortId)
    .where('accepted', 'is', null)
    .groupBy('person_id')
    .execute();
  return new Map(rows.map(({ personId, count }) => [personId, count]));
}

export type HandIn = Awaited<ReturnType<typeof selectHandIns>>[number];

/** One hand-in, locked, with whether a newer one has taken its place. */
export function lockHandIn(trx: Database, id: string) {
  return trx
    .selectFrom('task_hand_in as h')
    .select([
      ...columns,
      sql<boolean>`exists (select from task_hand_in n where n.person_id = h.person_id and n.cohort_id = h.cohort_id
        and n.task = h.task and n.number > h.number)`.as('superseded')
    ])
    .where('h.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertHandIn(trx: Database, handIn: Insertable<TaskHandInTable>): Promise<void> {
  await trx.insertInto('task_hand_in').values(handIn).execute();
}

export async function decideHandIn(
  trx: Database,
  id: string,
  decision: { by: string; at: Date; accepted: boolean; reason: string | null }
): Promise<void> {
  await trx
    .updateTable('task_hand_in')
    .set({
      decided_by: decision.by,
      decided_at: decision.at,
      accepted: decision.accepted,
      reason: decision.reason
    })
    .where('id', '=', id)
    .execute();
}

/** A file that was handed in, and whose it is. */
export function selectFile(db: Database, id: string) {
  return db
    .selectFrom('task_hand_in as h')
    .innerJoin('enrolment as e', (join) =>
      join.onRef('e.cohort_id', '=', 'h.cohort_id').onRef('e.person_id', '=', 'h.person_id')
    )
    .select([
      'h.cohort_id as cohortId',
      'h.person_id as personId',
      'e.mentor_id as mentorId',
      'h.kind',
      'h.accepted',
      'h.file_name as name',
      'h.media_type as mediaType',
      'h.bytes'
    ])
    .where('h.id', '=', id)
    .where('h.bytes', 'is not', null)
    .executeTakeFirst();
}
