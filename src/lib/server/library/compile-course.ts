import { dirname } from 'node:path/posix';
import {
  parseCourse,
  parseLesson,
  renderCourse,
  renderLesson,
  type RenderContext,
  type RenderedLesson
} from '../../engine/content';
import type { Locale } from '../db/schema';
import type { Compiled } from './compile';
import type { Key } from './queries';
import { contentTexts } from './texts';

/** A course as it is read; texts still hold their placeholders. */
export type CompiledCourse = {
  /** What a briefing is about; null for any other course. */
  about: 'product' | 'campaign' | null;
  title: string;
  summary: string;
  covers: string[];
  /** The role that answers for it. */
  owner: string;
  /** The address of its picture. */
  cover: string | null;
  html: string;
};

/** A lesson as it is read: parsed and rendered once a revision; texts still hold their placeholders. */
export type CompiledLesson = Omit<RenderedLesson, 'terms'> & {
  course: string;
  title: string;
  summary: string;
  minutes: number;
  objectives: string[];
  covers: string[];
};

export function compileCourse(source: string, path: string, key: Key): Compiled | undefined {
  const read = parseCourse(source, path);
  if (!read.ok) return undefined;
  const { title, summary, covers, owner, cover, order, about = null } = read.course;
  const context = contextFor(path, key.locale);
  const value: CompiledCourse = {
    about,
    title,
    summary,
    covers,
    owner,
    cover: cover === undefined ? null : context.resolveImage(cover),
    ...renderCourse(read.course, context)
  };
  return { position: order, value };
}

export function compileLesson(source: string, path: string, key: Key): Compiled | undefined {
  const read = parseLesson(source, path);
  if (!read.ok) return undefined;
  const { title, summary, minutes, objectives, covers, order } = read.lesson;
  const { html, headings, checks, acknowledgement } = renderLesson(read.lesson, contextFor(path, key.locale));
  const course = key.slug.split('/')[0] ?? '';
  const value: CompiledLesson = {
    course,
    title,
    summary,
    minutes,
    objectives,
    covers,
    html,
    headings,
    checks,
    acknowledgement
  };
  return { position: order, value };
}

const rooms = { lesson: '/courses', drill: '/drills', paper: '/exams' };

/** How a page of the library is rendered; without facts of the organisation the placeholders stay in it. */
export function contextFor(
  path: string,
  locale: Locale,
  placeholder: RenderContext['placeholder'] = (key) => `{{${key}}}`
): RenderContext {
  return {
    locale,
    resolveLink: (kind, target) => (kind === 'paper' ? rooms.paper : `${rooms[kind]}/${target}`),
    resolveImage: (name) => `/library/${dirname(path)}/${name}`,
    placeholder,
    texts: contentTexts(locale)
  };
}
