import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';
import type { Locale } from '../db/schema';
import type { ReadingPlace } from '../db/schema/learning';

/**
 * How far one person is in every lesson they have opened. What must be learnt again is a matter of the language it was
 * learnt in.
 */
export function selectStandings(db: Database, personId: string) {
  return db
    .selectFrom('lesson_progress as p')
    .innerJoin('library_revision as begun', 'begun.id', 'p.revision_id')
    .leftJoin('library_item as learnt', (join) =>
      join
        .on('learnt.kind', '=', 'lesson')
        .onRef('learnt.slug', '=', 'p.lesson')
        .onRef('learnt.locale', '=', 'begun.locale')
    )
    .select([
      'p.lesson as slug',
      'p.visited_at as visitedAt',
      'p.completed_at as completedAt',
      'learnt.relearn_from as relearnFrom'
    ])
    .where('p.person_id', '=', personId)
    .execute();
}

/** How far one person is in one lesson, and since when it must be learnt again. */
export function selectProgress(db: Database, personId: string, lesson: string) {
  return db
    .selectFrom('lesson_progress as p')
    .innerJoin('library_revision as r', 'r.id', 'p.revision_id')
    .leftJoin('library_item as i', (join) =>
      join.on('i.kind', '=', 'lesson').onRef('i.slug', '=', 'p.lesson').onRef('i.locale', '=', 'r.locale')
    )
    .select([
      'p.revision_id as revisionId',
      'r.locale',
      'p.completed_at as completedAt',
      'p.place',
      'i.relearn_from as relearnFrom'
    ])
    .where('p.person_id', '=', personId)
    .where('p.lesson', '=', lesson)
    .executeTakeFirst();
}

/** Remembers that a lesson is being read. Once learnt, the revision stays the one that was learnt. */
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
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'lesson']).doUpdateSet({
        visited_at: now(),
        revision_id: sql<string>`case when lesson_progress.completed_at is null
          then excluded.revision_id else lesson_progress.revision_id end`
      })
    )
    .execute();
}

/** Moves somebody who is midway to another revision; their place in the old one is forgotten. */
export async function switchRevision(
  db: Database,
  personId: string,
  lesson: string,
  revisionId: string
): Promise<void> {
  await db
    .updateTable('lesson_progress')
    .set({ revision_id: revisionId })
    .where('person_id', '=', personId)
    .where('lesson', '=', lesson)
    .where('completed_at', 'is', null)
    .execute();
}

/** Marks a lesson as learnt. The first time counts, or the first since it had to be learnt again. */
export async function completeLesson(
  db: Database,
  {
    personId,
    lesson,
    revisionId,
    again
  }: { personId: string; lesson: string; revisionId: string; again: boolean }
): Promise<void> {
  const change = { completed_at: now(), revision_id: revisionId };
  await db
    .insertInto('lesson_progress')
    .values({ person_id: personId, lesson, opened_at: now(), visited_at: now(), ...change })
    .onConflict((conflict) => {
      const update = conflict.columns(['person_id', 'lesson']).doUpdateSet(change);
      return again ? update : update.where('lesson_progress.completed_at', 'is', null);
    })
    .execute();
}

export async function keepPlace(
  db: Database,
  personId: string,
  lesson: string,
  place: ReadingPlace
): Promise<void> {
  await db
    .updateTable('lesson_progress')
    .set({ place: JSON.stringify(place), visited_at: now() })
    .where('person_id', '=', personId)
    .where('lesson', '=', lesson)
    .execute();
}

export function selectAnswers(db: Database, personId: string, lesson: string) {
  return db
    .selectFrom('check_answer')
    .select(['check_id as check', 'given', 'answered_at as answeredAt'])
    .where('person_id', '=', personId)
    .where('lesson', '=', lesson)
    .execute();
}

export async function upsertAnswer(
  db: Database,
  answer: { personId: string; lesson: string; check: string; given: string[]; revisionId: string }
): Promise<void> {
  const change = {
    given: JSON.stringify(answer.given),
    revision_id: answer.revisionId,
    answered_at: now()
  };
  await db
    .insertInto('check_answer')
    .values({ person_id: answer.personId, lesson: answer.lesson, check_id: answer.check, ...change })
    .onConflict((conflict) => conflict.columns(['person_id', 'lesson', 'check_id']).doUpdateSet(change))
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

/** What one person learnt before the last change that had to be learnt again, with the note of that change. */
export function selectToRelearn(db: Database, personId: string) {
  return db
    .selectFrom('lesson_progress as p')
    .innerJoin('library_revision as begun', 'begun.id', 'p.revision_id')
    .innerJoin('library_item as i', (join) =>
      join.on('i.kind', '=', 'lesson').onRef('i.slug', '=', 'p.lesson').onRef('i.locale', '=', 'begun.locale')
    )
    .innerJoin('library_revision as r', 'r.id', 'i.published_revision_id')
    .select((eb) => [
      'i.slug',
      sql<string>`r.compiled->>'title'`.as('title'),
      sql<number>`(r.compiled->>'minutes')::integer`.as('minutes'),
      sql<Date>`i.relearn_from`.as('since'),
      eb
        .selectFrom('library_publication as change')
        .innerJoin('library_revision as changed', 'changed.id', 'change.revision_id')
        .select('change.note')
        .whereRef('changed.kind', '=', 'i.kind')
        .whereRef('changed.slug', '=', 'i.slug')
        .whereRef('changed.locale', '=', 'i.locale')
        .where('change.relearn', '=', true)
        .whereRef('change.published_at', '=', 'i.relearn_from')
        .limit(1)
        .as('note')
    ])
    .where('p.person_id', '=', personId)
    .whereRef('p.completed_at', '<', 'i.relearn_from')
    .orderBy('i.relearn_from')
    .execute();
}

/** What was said when a lesson was published so that it had to be learnt again from an instant on. */
export async function selectRelearnNote(
  db: Database,
  { lesson, locale, since }: { lesson: string; locale: Locale; since: Date }
): Promise<string | undefined> {
  const row = await db
    .selectFrom('library_publication as change')
    .innerJoin('library_revision as changed', 'changed.id', 'change.revision_id')
    .select('change.note')
    .where('changed.kind', '=', 'lesson')
    .where('changed.slug', '=', lesson)
    .where('changed.locale', '=', locale)
    .where('change.relearn', '=', true)
    .where('change.published_at', '=', since)
    .executeTakeFirst();
  return row?.note;
}

/** When what is published was published, and what was said about it. */
export function selectPublication(db: Database, revisionId: string) {
  return db
    .selectFrom('library_publication')
    .select(['published_at as publishedAt', 'note'])
    .where('revision_id', '=', revisionId)
    .orderBy('published_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
