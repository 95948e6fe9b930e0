import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { listOutlines, readItem, type CompiledCourse } from '../library';
import { readOrganisation, type Organisation } from '../people';
import { may, type Actor } from '../policy';
import { groupOf, type CourseGroup } from './groups';
import { fillHtml, fillText } from './placeholders';
import * as queries from './queries';
import { isLearnt } from './reading';

export type LessonRow = {
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  visited: boolean;
  completed: boolean;
  /** Learnt once, and changed since so that it has to be learnt again. */
  relearn: boolean;
};
export type CourseRow = {
  slug: string;
  title: string;
  summary: string;
  cover: string | null;
  group: CourseGroup;
  minutes: number;
  completed: number;
  lessons: LessonRow[];
};
export type CourseShelf = { courses: CourseRow[]; next: (LessonRow & { course: string }) | null };

type CourseOutline = Pick<CompiledCourse, 'title' | 'summary' | 'covers' | 'cover'>;
type ListedLesson = Awaited<ReturnType<typeof queries.selectLessonRows>>[number];

/** Every course with the reader's progress, and the lesson to go on with: the last one opened, else the first not learnt. */
export async function readShelf(db: Database, actor: Actor, locale: Locale): Promise<Outcome<CourseShelf>> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  const organisation = await readOrganisation(db);
  const listed = await queries.selectLessonRows(db, { personId: actor.personId, locale });
  const courses = (await listOutlines<CourseOutline>(db, 'course', locale)).map(({ slug, compiled }) =>
    courseRow(
      slug,
      compiled,
      listed.filter(({ course }) => course === slug),
      organisation,
      locale
    )
  );
  const all = courses.flatMap((course) =>
    course.lessons.map((lesson) => ({ ...lesson, course: course.title }))
  );
  const opened = listed
    .filter(({ visitedAt, completedAt }) => visitedAt && !completedAt)
    .sort((a, b) => b.visitedAt!.getTime() - a.visitedAt!.getTime());
  const last = opened
    .map((lesson) => all.find(({ slug }) => slug === lesson.slug))
    .find((lesson) => lesson !== undefined);
  return done({ courses, next: last ?? all.find(({ completed }) => !completed) ?? null });
}

/** One course with its introduction. */
export async function readCourse(
  db: Database,
  actor: Actor,
  slug: string,
  locale: Locale
): Promise<Outcome<CourseRow & { html: string }>> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  const item = await readItem<CompiledCourse>(db, 'course', slug, locale);
  if (!item) return refused('not-found');
  const organisation = await readOrganisation(db);
  const listed = await queries.selectLessonRows(db, { personId: actor.personId, locale, course: slug });
  return done({
    ...courseRow(slug, item.compiled, listed, organisation, locale),
    html: fillHtml(item.compiled.html, organisation, locale)
  });
}

function courseRow(
  slug: string,
  { title, summary, covers, cover }: CourseOutline,
  listed: ListedLesson[],
  organisation: Organisation,
  locale: Locale
): CourseRow {
  const lessons = listed.map((lesson) => lessonRow(lesson, organisation, locale));
  return {
    slug,
    title: fillText(title, organisation, locale),
    summary: fillText(summary, organisation, locale),
    cover: cover ?? null,
    group: groupOf(covers),
    minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    completed: lessons.filter(({ completed }) => completed).length,
    lessons
  };
}

function lessonRow(lesson: ListedLesson, organisation: Organisation, locale: Locale): LessonRow {
  const completed = isLearnt(lesson);
  return {
    slug: lesson.slug,
    title: fillText(lesson.title, organisation, locale),
    summary: fillText(lesson.summary, organisation, locale),
    minutes: lesson.minutes,
    visited: lesson.visitedAt !== null,
    completed,
    relearn: lesson.completedAt !== null && !completed
  };
}
