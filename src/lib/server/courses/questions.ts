import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { readItem, type CompiledLesson } from '../library';
import { readOrganisation } from '../people';
import { may, type Actor } from '../policy';
import { indexQuestion, type IndexedQuestion } from '../search';
import { fillText } from './placeholders';
import * as queries from './question-queries';

const mostWaiting = 10;

export type Question = {
  id: string;
  locale: Locale;
  body: string;
  askedAt: Date;
  own: boolean;
  /** The asker's name, for those who answer; null for everybody else. */
  asker: string | null;
  answer: { body: string; by: string; at: Date } | null;
};
export type WaitingQuestion = Awaited<ReturnType<typeof queries.selectWaiting>>[number];

/** The questions under a lesson: answered ones and one's own; a trainer sees all of them, and who asked. */
export async function questionsUnder(db: Database, actor: Actor, lesson: string): Promise<Question[]> {
  const all = may(actor, 'question.answer');
  const rows = await queries.selectQuestions(db, { lesson, personId: actor.personId, all });
  return rows.map(({ askerId, askerName, answer, answeredBy, answeredAt, ...question }) => ({
    ...question,
    own: askerId === actor.personId,
    asker: all ? askerName : null,
    answer: answer && answeredBy && answeredAt ? { body: answer, by: answeredBy, at: answeredAt } : null
  }));
}

/** Asks the trainers something under a lesson. */
export function askQuestion(
  db: Database,
  actor: Actor,
  { slug, body }: { slug: string; body: string },
  locale: Locale
): Promise<Outcome<{ id: string }>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'question.ask')) return refused('not-allowed');
    if (!(await readItem<CompiledLesson>(trx, 'lesson', slug, locale))) return refused('not-found');
    if ((await queries.countWaiting(trx, actor.personId)) >= mostWaiting) return refused('questions-waiting');
    const id = await queries.insertQuestion(trx, { lesson: slug, locale, askerId: actor.personId, body });
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'question.asked',
      subjectType: 'lesson-question',
      subjectId: id,
      after: { lesson: slug },
      address: actor.address
    });
    return done({ id });
  });
}

/** Takes back a question of one's own; once it is answered it belongs to everybody who reads the lesson. */
export function withdrawQuestion(db: Database, actor: Actor, id: string): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'question.ask')) return refused('not-allowed');
    const own = { id, askerId: actor.personId };
    const lesson = await queries.deleteQuestion(trx, own);
    if (!lesson) return refused((await queries.isAnswered(trx, own)) ? 'question-answered' : 'not-found');
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'question.withdrawn',
      subjectType: 'lesson-question',
      subjectId: id,
      before: { lesson },
      address: actor.address
    });
    return done();
  });
}

/** Answers a question for everybody who may read the lesson. The first answer stands; a second trainer is told. */
export function answerQuestion(
  db: Database,
  actor: Actor,
  { id, answer }: { id: string; answer: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'question.answer')) return refused('not-allowed');
    const question = await queries.answerQuestion(trx, { id, answer, trainerId: actor.personId });
    if (!question) return refused((await queries.isQuestion(trx, id)) ? 'changed-meanwhile' : 'not-found');
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'question.answered',
      subjectType: 'lesson-question',
      subjectId: id,
      after: { lesson: question.lesson, answer },
      address: actor.address
    });
    const { lesson: slug, locale, body } = question;
    await makeFindable(trx, { id, slug, locale, question: body, answer });
    return done();
  });
}

/** Makes the questions findable that were answered before questions were searched. */
export function indexAnsweredQuestions(db: Database): Promise<void> {
  return inTransaction(db, async (trx) => {
    for (const question of await queries.selectUnindexed(trx)) await makeFindable(trx, question);
  });
}

async function makeFindable(trx: Database, question: Omit<IndexedQuestion, 'title'>): Promise<void> {
  const lesson = await readItem<CompiledLesson>(trx, 'lesson', question.slug, question.locale);
  await indexQuestion(trx, { ...question, title: lesson?.compiled.title ?? '' });
}

/** Every question that waits for an answer, the oldest first. */
export async function waitingQuestions(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<WaitingQuestion[]>> {
  if (!may(actor, 'question.answer')) return refused('not-allowed');
  const organisation = await readOrganisation(db);
  const rows = await queries.selectWaiting(db, locale);
  return done(rows.map((row) => ({ ...row, title: fillText(row.title, organisation, locale) })));
}
