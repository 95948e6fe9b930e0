import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';

export function selectProgress(db: Database, personId: string) {
  return db
    .selectFrom('lesson_progress')
    .select(['lesson', 'visited_at as visitedAt', 'completed_at as completedAt'])
    .where('person_id', '=', personId)
    .execute();
}

/** Remembers that a lesson is being read; the revision stays the one it was begun with. */
export async function visitLesson(
  db: Database,
  personId: string,
  lesson: string,
  revisionId: string
): Promise<void> {
  await db
    .insertInto('lesson_progress')
    .values({
      person_id: personId,
      lesson,
      revision_id: revisionId,
      opened_at: now(),
      visited_at: now(),
      completed_at: null
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'lesson']).doUpdateSet({ visited_at: now() }))
    .execute();
}

/** Marks a lesson as learnt; the first time counts. */
export async function completeLesson(
  db: Database,
  personId: string,
  lesson: string,
  revisionId: string
): Promise<void> {
  await db
    .insertInto('lesson_progress')
    .values({
      person_id: personId,
      lesson,
      revision_id: revisionId,
      opened_at: now(),
      visited_at: now(),
      completed_at: now()
    })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'lesson']).doUpdateSet({
        completed_at: sql<Date>`coalesce(lesson_progress.completed_at, excluded.completed_at)`
      })
    )
    .execute();
}

export function selectSignature(db: Database, personId: string, lesson: string, statement: string) {
  return db
    .selectFrom('acknowledgement')
    .select(['signed_name as signedName', 'signed_at as signedAt'])
    .where('person_id', '=', personId)
    .where('lesson', '=', lesson)
    .where('statement', '=', statement)
    .executeTakeFirst();
}

/** Keeps a signature for good; false when this statement was signed before. */
export async function insertSignature(
  db: Database,
  signature: { personId: string; lesson: string; statement: string; revisionId: string; signedName: string }
): Promise<boolean> {
  const result = await db
    .insertInto('acknowledgement')
    .values({
      id: newId(),
      person_id: signature.personId,
      lesson: signature.lesson,
      statement: signature.statement,
      revision_id: signature.revisionId,
      signed_name: signature.signedName,
      signed_at: now()
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export function selectLearnt(db: Database, personIds: string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom('lesson_progress')
    .select(['person_id as personId', 'lesson as slug'])
    .where('person_id', 'in', personIds)
    .where('completed_at', 'is not', null)
    .execute();
}
