import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';
import type { Locale } from '../db/schema';

/** The questions under a lesson: those with an answer, the reader's own, and for who answers them all. */
export function selectQuestions(
  db: Database,
  { lesson, personId, all }: { lesson: string; personId: string; all: boolean }
) {
  return db
    .selectFrom('lesson_question as q')
    .innerJoin('person as asker', 'asker.id', 'q.asker_id')
    .leftJoin('person as trainer', 'trainer.id', 'q.answered_by')
    .select([
      'q.id',
      'q.locale',
      'q.body',
      'q.asked_at as askedAt',
      'q.asker_id as askerId',
      'asker.name as askerName',
      'q.answer',
      'trainer.name as answeredBy',
      'q.answered_at as answeredAt'
    ])
    .where('q.lesson', '=', lesson)
    .$if(!all, (query) =>
      query.where((eb) => eb.or([eb('q.answer', 'is not', null), eb('q.asker_id', '=', personId)]))
    )
    .orderBy('q.asked_at')
    .execute();
}

/** Every question that waits for an answer, the oldest first, with its lesson's title. */
export function selectWaiting(db: Database, locale: Locale) {
  return db
    .selectFrom('lesson_question as q')
    .innerJoin('person as asker', 'asker.id', 'q.asker_id')
    .innerJoin('library_item as i', (join) =>
      join.on('i.kind', '=', 'lesson').onRef('i.slug', '=', 'q.lesson').on('i.locale', '=', locale)
    )
    .innerJoin('library_revision as r', 'r.id', 'i.published_revision_id')
    .select([
      'q.id',
      'q.lesson',
      'q.locale',
      'q.body',
      'q.asked_at as askedAt',
      'asker.name as asker',
      sql<string>`r.compiled->>'title'`.as('title')
    ])
    .where('q.answer', 'is', null)
    .orderBy('q.asked_at')
    .execute();
}

export async function insertQuestion(
  db: Database,
  question: { lesson: string; locale: Locale; askerId: string; body: string }
): Promise<string> {
  const id = newId();
  const { lesson, locale, askerId, body } = question;
  await db
    .insertInto('lesson_question')
    .values({
      id,
      lesson,
      locale,
      asker_id: askerId,
      body,
      asked_at: now(),
      answer: null,
      answered_by: null,
      answered_at: null
    })
    .execute();
  return id;
}

/** Answers a question that has no answer yet; what it asks, or undefined when somebody was quicker or it does not exist. */
export function answerQuestion(
  db: Database,
  { id, answer, trainerId }: { id: string; answer: string; trainerId: string }
) {
  return db
    .updateTable('lesson_question')
    .set({ answer, answered_by: trainerId, answered_at: now() })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .returning(['lesson', 'locale', 'body'])
    .executeTakeFirst();
}

/** Takes back a question that has no answer yet; its lesson, or undefined when there is no such question of theirs. */
export async function deleteQuestion(
  db: Database,
  { id, askerId }: { id: string; askerId: string }
): Promise<string | undefined> {
  const row = await db
    .deleteFrom('lesson_question')
    .where('id', '=', id)
    .where('asker_id', '=', askerId)
    .where('answer', 'is', null)
    .returning('lesson')
    .executeTakeFirst();
  return row?.lesson;
}

/** Whether somebody asked a question that is answered by now. */
export async function isAnswered(
  db: Database,
  { id, askerId }: { id: string; askerId: string }
): Promise<boolean> {
  const own = db
    .selectFrom('lesson_question')
    .select('id')
    .where('id', '=', id)
    .where('asker_id', '=', askerId);
  return Boolean(await own.where('answer', 'is not', null).executeTakeFirst());
}

export async function isQuestion(db: Database, id: string): Promise<boolean> {
  return Boolean(await db.selectFrom('lesson_question').select('id').where('id', '=', id).executeTakeFirst());
}

export async function countWaiting(db: Database, askerId: string): Promise<number> {
  const { count } = await db
    .selectFrom('lesson_question')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('asker_id', '=', askerId)
    .where('answer', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Answered questions that cannot be found yet. */
export function selectUnindexed(db: Database) {
  return db
    .selectFrom('lesson_question as q')
    .select(['q.id', 'q.lesson as slug', 'q.locale', 'q.body as question', 'q.answer'])
    .where('q.answer', 'is not', null)
    .$narrowType<{ answer: string }>()
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('search_passage as p').select('p.id').whereRef('p.question_id', '=', 'q.id'))
      )
    )
    .execute();
}
