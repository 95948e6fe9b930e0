import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { listOutlines, readItem, type CompiledCourse } from '../library';
import { readOrganisation, type Organisation } from '../people';
import { may, type Actor } from '../policy';
import { groupOf, type CourseGroup } from './groups';
import { listLessons, type ListedLesson } from './lesson-rows';
import { fillHtml, fillText } from './placeholders';
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
  /** What a briefing is about; null for any other course. */
  about: CompiledCourse['about'];
  minutes: number;
  completed: number;
  lessons: LessonRow[];
};
/** Briefings stand apart from the courses, and are never what to go on with. */
export type CourseShelf = {
  courses: CourseRow[];
  briefings: CourseRow[];
  next: (LessonRow & { course: string }) | null;
};

type CourseOutline = Pick<CompiledCourse, 'about' | 'title' | 'summary' | 'covers' | 'cover'>;

/** Every course with the reader's progress, and the lesson to go on with: the last one opened, else the first not learnt. */
export async function readShelf(db: Database, actor: Actor, locale: Locale): Promise<Outcome<CourseShelf>> {
  if (!may(actor, 'course.learn')) return refused('not-allowed');
  const organisation = await readOrganisation(db);
  const listed = await listLessons(db, { personId: actor.personId, locale });
  const rows = (await listOutlines<CourseOutline>(db, 'course', locale)).map(({ slug, compiled }) =>
    courseRow(
      slug,
      compiled,
      listed.filter(({ course }) => course === slug),
      organisation,
      locale
    )
  );
  const courses = rows.filter(({ about }) => about === null);
  const all = courses.flatMap((course) =>
    course.lessons.map((lesson) => ({ ...lesson, course: course.title }))
  );
  const opened = listed
    .filter(({ visitedAt, completedAt }) => visitedAt && !completedAt)
    .sort((a, b) => b.visitedAt!.getTime() - a.visitedAt!.getTime());
  const last = opened
    .map((lesson) => all.find(({ slug }) => slug === lesson.slug))
    .find((lesson) => lesson !== undefined);
  const briefings = rows.filter(({ about }) => about !== null);
  return done({ courses, briefings, next: last ?? all.find(({ completed }) => !completed) ?? null });
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
  const listed = await listLessons(db, { personId: actor.personId, locale, course: slug });
  return done({
    ...courseRow(slug, item.compiled, listed, organisation, locale),
    html: fillHtml(item.compiled.html, organisation, locale)
  });
}

function courseRow(
  slug: string,
  { about, title, summary, covers, cover }: CourseOutline,
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
    about,
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
