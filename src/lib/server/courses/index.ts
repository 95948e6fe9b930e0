import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import {
  listItems,
  listOutlines,
  readItem,
  type CompiledCourse,
  type CompiledLesson,
  type LibraryItem
} from '../library';
import { groupByPerson, readOrganisation } from '../people';
import { may, type Actor } from '../policy';
import { fillHtml, fillText } from './placeholders';
import * as queries from './queries';

export type LessonRow = {
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  visited: boolean;
  completed: boolean;
};
export type CourseRow = {
  slug: string;
  title: string;
  summary: string;
  html: string;
  minutes: number;
  completed: number;
  lessons: LessonRow[];
};
type LessonOutline = Pick<CompiledLesson, 'course' | 'title' | 'summary' | 'minutes'>;
export type CourseShelf = { courses: CourseRow[]; next: (LessonRow & { course: string }) | null };

/** Every course with the reader's progress, and the lesson to go on with: the last one opened, else the first not learnt. */
export async function readShelf(db: Database, actor: Actor, locale: Locale): Promise<Outcome<CourseShelf>> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  const organisation = await readOrganisation(db);
  const progress = await queries.selectProgress(db, actor.personId);
  const seen = new Map(progress.map((row) => [row.lesson, row]));
  const lessons = await listOutlines<LessonOutline>(db, 'lesson', locale);
  const courses = (await listItems<CompiledCourse>(db, 'course', locale)).map(({ slug, compiled }) => {
    const rows = lessons
      .filter((lesson) => lesson.compiled.course === slug)
      .map((lesson) => rowOf(lesson, seen.get(lesson.slug)));
    return {
      slug,
      title: fillText(compiled.title, organisation, locale),
      summary: fillText(compiled.summary, organisation, locale),
      html: fillHtml(compiled.html, organisation, locale),
      minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
      completed: rows.filter(({ completed }) => completed).length,
      lessons: rows
    };
  });
  const opened = progress
    .filter(({ completedAt }) => !completedAt)
    .sort((a, b) => b.visitedAt.getTime() - a.visitedAt.getTime());
  const all = courses.flatMap((course) =>
    course.lessons.map((lesson) => ({ ...lesson, course: course.title }))
  );
  const last = opened
    .map(({ lesson }) => all.find(({ slug }) => slug === lesson))
    .find((lesson) => lesson !== undefined);
  const next = last ?? all.find(({ completed }) => !completed) ?? null;
  return done({ courses, next });

  function rowOf(
    lesson: LibraryItem<LessonOutline>,
    row: { completedAt: Date | null } | undefined
  ): LessonRow {
    const { title, summary, minutes } = lesson.compiled;
    const fill = (text: string) => fillText(text, organisation, locale);
    return {
      slug: lesson.slug,
      title: fill(title),
      summary: fill(summary),
      minutes,
      visited: Boolean(row),
      completed: Boolean(row?.completedAt)
    };
  }
}

/** One course of the shelf. */
export async function readCourse(
  db: Database,
  actor: Actor,
  slug: string,
  locale: Locale
): Promise<Outcome<CourseRow>> {
  const shelf = await readShelf(db, actor, locale);
  if (!shelf.ok) return shelf;
  const course = shelf.value.courses.find((candidate) => candidate.slug === slug);
  return course ? done(course) : refused('not-found');
}

export type LessonPage = {
  lesson: Omit<CompiledLesson, 'covers' | 'checks'>;
  completed: boolean;
  signature: { signedName: string; signedAt: Date } | null;
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
  const item = await readItem<CompiledLesson>(db, 'lesson', slug, locale);
  if (!item) return refused('not-found');
  const course = await readCourse(db, actor, item.compiled.course, locale);
  if (!course.ok) return course;
  await queries.visitLesson(db, actor.personId, slug, item.revisionId);
  const organisation = await readOrganisation(db);
  const { title, summary, objectives, html, acknowledgement, minutes, headings } = item.compiled;
  const fill = (text: string) => fillText(text, organisation, locale);
  return done({
    lesson: {
      course: item.compiled.course,
      title: fill(title),
      summary: fill(summary),
      minutes,
      headings: headings.map((heading) => ({ ...heading, text: fill(heading.text) })),
      objectives: objectives.map(fill),
      html: fillHtml(html, organisation, locale),
      acknowledgement: acknowledgement && {
        id: acknowledgement.id,
        html: fillHtml(acknowledgement.html, organisation, locale)
      }
    },
    completed: course.value.lessons.some((row) => row.slug === slug && row.completed),
    signature: acknowledgement
      ? ((await queries.selectSignature(db, actor.personId, slug, acknowledgement.id)) ?? null)
      : null,
    course: { slug: item.compiled.course, title: course.value.title, lessons: course.value.lessons }
  });
}

/** Marks a lesson as learnt. One that ends with a statement must be signed first. */
export async function completeLesson(
  db: Database,
  actor: Actor,
  slug: string,
  locale: Locale
): Promise<Outcome> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  const item = await readItem<CompiledLesson>(db, 'lesson', slug, locale);
  if (!item) return refused('not-found');
  const statement = item.compiled.acknowledgement?.id;
  if (statement && !(await queries.selectSignature(db, actor.personId, slug, statement)))
    return refused('not-signed');
  await queries.completeLesson(db, actor.personId, slug, item.revisionId);
  return done();
}

/** Signs the statement at the end of a lesson with one's own name, for good, and completes the lesson. */
export function signStatement(
  db: Database,
  actor: Actor,
  input: { slug: string; name: string },
  locale: Locale
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'course.learn')) return refused('not-allowed');
    const item = await readItem<CompiledLesson>(trx, 'lesson', input.slug, locale);
    const statement = item?.compiled.acknowledgement?.id;
    if (!item || !statement) return refused('not-found');
    if (input.name.replace(/\s+/g, '') !== actor.name.replace(/\s+/g, '')) return refused('name-differs');
    const signature = {
      personId: actor.personId,
      lesson: input.slug,
      statement,
      revisionId: item.revisionId,
      signedName: input.name
    };
    if (!(await queries.insertSignature(trx, signature))) return refused('already-signed');
    await queries.completeLesson(trx, actor.personId, input.slug, item.revisionId);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'statement.signed',
      subjectType: 'lesson',
      subjectId: input.slug,
      after: { statement, revisionId: item.revisionId, name: input.name },
      address: actor.address
    });
    return done();
  });
}

/** The lessons each of some people has learnt, by person; lesson slugs are `course/lesson`. */
export async function learntLessons(db: Database, personIds: string[]): Promise<Map<string, Set<string>>> {
  return groupByPerson(personIds, await queries.selectLearnt(db, personIds));
}

/** The slugs of every published lesson, by course. */
export async function lessonsByCourse(db: Database, locale: Locale): Promise<Map<string, string[]>> {
  const lessons = await listOutlines<LessonOutline>(db, 'lesson', locale);
  const courses = new Map<string, string[]>();
  for (const { slug, compiled } of lessons)
    courses.set(compiled.course, [...(courses.get(compiled.course) ?? []), slug]);
  return courses;
}
