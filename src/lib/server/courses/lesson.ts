import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import type { ReadingPlace } from '../db/schema/learning';
import type { CompiledLesson } from '../library';
import { readOrganisation } from '../people';
import { may, type Actor } from '../policy';
import { readNewer, type NewerRevision } from './newer';
import { notesUnder, type Note } from './notes';
import { fillHtml, fillText } from './placeholders';
import * as queries from './queries';
import { questionsUnder, type Question } from './questions';
import { readingOf, type Reading } from './reading';
import { openChecks, readAnswers, restoreAnswers } from './self-checks';
import { readCourse, type LessonRow } from './shelf';

export type LessonPage = {
  lesson: Omit<CompiledLesson, 'covers' | 'checks'>;
  completed: boolean;
  /** The note of the change, where a lesson once learnt has to be learnt again. */
  relearn: { note: string } | null;
  /** Set while a newer revision than the one shown is published. */
  newer: NewerRevision | null;
  place: ReadingPlace | null;
  checks: { all: string[]; open: { id: string; number: number }[] };
  signature: { signedName: string; signedAt: Date } | null;
  notes: Note[];
  questions: Question[];
  mayAnswer: boolean;
  course: { slug: string; title: string; lessons: LessonRow[] };
};

/** A lesson to read. Reading it makes it the one to go on with. */
export async function openLesson(
  db: Database,
  actor: Actor,
  slug: string,
  locale: Locale
): Promise<Outcome<LessonPage>> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  const { personId } = actor;
  const reading = await readingOf(db, personId, slug, locale);
  if (!reading) return refused('not-found');
  const { shown, published, progress, learnt, relearnFrom } = reading;
  const course = await readCourse(db, actor, shown.compiled.course, locale);
  if (!course.ok) return course;
  await queries.visitLesson(db, personId, slug, shown.revisionId);
  const organisation = await readOrganisation(db);
  const given = await readAnswers(db, { personId, lesson: slug, since: relearnFrom });
  const { title, summary, objectives, html, acknowledgement, minutes, headings, checks } = shown.compiled;
  const fill = (text: string) => fillText(text, organisation, locale);
  return done({
    lesson: {
      course: shown.compiled.course,
      title: fill(title),
      summary: fill(summary),
      minutes,
      headings: headings.map((heading) => ({ ...heading, text: fill(heading.text) })),
      objectives: objectives.map(fill),
      html: restoreAnswers(fillHtml(html, organisation, locale), given),
      acknowledgement: acknowledgement && {
        id: acknowledgement.id,
        html: fillHtml(acknowledgement.html, organisation, locale)
      }
    },
    completed: learnt,
    relearn: await relearnNote(db, slug, reading),
    newer: shown === published ? null : await readNewer(db, shown.revisionId, published.revisionId),
    place: learnt ? null : (progress?.place ?? null),
    checks: { all: checks.map(({ id }) => id), open: learnt ? [] : openChecks(checks, given) },
    signature: acknowledgement
      ? ((await queries.selectSignature(db, personId, slug, acknowledgement.id)) ?? null)
      : null,
    notes: await notesUnder(db, personId, slug),
    questions: await questionsUnder(db, actor, slug),
    mayAnswer: may(actor, 'question.answer'),
    course: { slug: shown.compiled.course, title: course.value.title, lessons: course.value.lessons }
  });
}

async function relearnNote(db: Database, lesson: string, { relearnFrom, progress }: Reading) {
  if (!relearnFrom || !progress) return null;
  const change = { lesson, locale: progress.locale, since: relearnFrom };
  return { note: (await queries.selectRelearnNote(db, change)) ?? '' };
}

/** Remembers how far somebody has read, on whatever device they go on. */
export async function keepPlace(
  db: Database,
  actor: Actor,
  { slug, place }: { slug: string; place: ReadingPlace }
): Promise<Outcome> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  await queries.keepPlace(db, actor.personId, slug, place);
  return done();
}

/** Goes on with the published revision in place of the one begun. */
export async function chooseNewer(
  db: Database,
  actor: Actor,
  slug: string,
  locale: Locale
): Promise<Outcome> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  const reading = await readingOf(db, actor.personId, slug, locale);
  if (!reading) return refused('not-found');
  await queries.switchRevision(db, actor.personId, slug, reading.published.revisionId);
  return done();
}
