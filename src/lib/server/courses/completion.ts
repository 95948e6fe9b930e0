import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { listOutlines, type CompiledLesson } from '../library';
import { groupByPerson } from '../people';
import { may, type Actor } from '../policy';
import * as queries from './queries';
import { readingOf, type Reading } from './reading';
import { isRight, keepAnswers, openChecks, type GivenAnswers } from './self-checks';

/** Keeps the answer to one self-check and says whether it is right and which checks are still open. */
export async function answerCheck(
  db: Database,
  actor: Actor,
  input: { slug: string; check: string; given: string[] },
  locale: Locale
): Promise<Outcome<{ right: boolean; open: { id: string; number: number }[] }>> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  const reading = await readingOf(db, actor.personId, input.slug, locale);
  const checks = reading?.shown.compiled.checks ?? [];
  const check = checks.find(({ id }) => id === input.check);
  if (!reading || !check) return refused('not-found');
  const given = new Map([[check.id, input.given]]);
  const kept = await keepAnswers(db, keyOf(actor, input.slug, reading), checks, given);
  return done({
    right: isRight(check, input.given),
    open: reading.learnt ? [] : openChecks(checks, kept)
  });
}

/**
 * Marks a lesson as learnt by somebody who has come to its end: once its self-checks are answered right, and its
 * statement, where it has one, is signed. Answers that come along are kept either way.
 */
export function completeLesson(
  db: Database,
  actor: Actor,
  { slug, answers }: { slug: string; answers: GivenAnswers },
  locale: Locale
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'course.learn')) return refused('not-allowed');
    const reading = await readingOf(trx, actor.personId, slug, locale);
    if (!reading) return refused('not-found');
    if (await leavesOpen(trx, actor, slug, reading, answers)) return refused('checks-open');
    const statement = reading.shown.compiled.acknowledgement?.id;
    if (statement && !(await queries.selectSignature(trx, actor.personId, slug, statement)))
      return refused('not-signed');
    await complete(trx, actor, slug, reading);
    return done();
  });
}

/** Signs the statement at the end of a lesson with one's own name, for good, and completes the lesson. */
export function signStatement(
  db: Database,
  actor: Actor,
  input: { slug: string; name: string; answers: GivenAnswers },
  locale: Locale
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'course.learn')) return refused('not-allowed');
    const reading = await readingOf(trx, actor.personId, input.slug, locale);
    const statement = reading?.shown.compiled.acknowledgement?.id;
    if (!reading || !statement) return refused('not-found');
    if (await leavesOpen(trx, actor, input.slug, reading, input.answers)) return refused('checks-open');
    if (input.name.replace(/\s+/g, '') !== actor.name.replace(/\s+/g, '')) return refused('name-differs');
    const { revisionId } = reading.shown;
    const signature = {
      personId: actor.personId,
      lesson: input.slug,
      statement,
      revisionId,
      signedName: input.name
    };
    if (!(await queries.insertSignature(trx, signature))) return refused('already-signed');
    await complete(trx, actor, input.slug, reading);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'statement.signed',
      subjectType: 'lesson',
      subjectId: input.slug,
      after: { statement, revisionId, name: input.name },
      address: actor.address
    });
    return done();
  });
}

async function leavesOpen(
  trx: Database,
  actor: Actor,
  slug: string,
  reading: Reading,
  answers: GivenAnswers
): Promise<boolean> {
  const { checks } = reading.shown.compiled;
  const kept = await keepAnswers(trx, keyOf(actor, slug, reading), checks, answers);
  return !reading.learnt && openChecks(checks, kept).length > 0;
}

function complete(trx: Database, actor: Actor, slug: string, { shown, relearnFrom }: Reading): Promise<void> {
  return queries.completeLesson(trx, {
    personId: actor.personId,
    lesson: slug,
    revisionId: shown.revisionId,
    again: relearnFrom !== null
  });
}

function keyOf(actor: Actor, slug: string, { shown, relearnFrom }: Reading) {
  return { personId: actor.personId, lesson: slug, revisionId: shown.revisionId, since: relearnFrom };
}

/**
 * The lessons each of some people has learnt, by person; lesson slugs are `course/lesson`. One that has to be learnt
 * again stays in: the step of the plan was done, and what is asked now is `lessonsToRelearn`.
 */
export async function learntLessons(db: Database, personIds: string[]): Promise<Map<string, Set<string>>> {
  return groupByPerson(personIds, await queries.selectLearnt(db, personIds));
}

/** The slugs of every published lesson, by course. */
export async function lessonsByCourse(db: Database, locale: Locale): Promise<Map<string, string[]>> {
  const lessons = await listOutlines<Pick<CompiledLesson, 'course'>>(db, 'lesson', locale);
  const courses = new Map<string, string[]>();
  for (const { slug, compiled } of lessons)
    courses.set(compiled.course, [...(courses.get(compiled.course) ?? []), slug]);
  return courses;
}
