import { stringify } from 'yaml';
import { m } from '../../paraglide/messages';
import type { Locale } from '../db/schema';

export type BriefingBeginning = { id: string; title: string; about: 'product' | 'campaign'; locale: Locale };

/** What a new briefing begins as: `course.md`. */
export function briefingTemplate({ id, title, about, locale }: BriefingBeginning, order: number): string {
  const options = { locale };
  const frontMatter = stringify({
    id,
    kind: 'briefing',
    about,
    title,
    summary: m.lesson_template_summary({}, options),
    audience: 'all',
    covers: ['T7'],
    owner: 'trainer',
    order
  });
  return `---\n${frontMatter}---\n\n${m.briefing_template_course({}, options)}\n`;
}

/** What its first lesson begins as: what customers will ask, a self-check, and a statement to sign. */
export function briefingLessonTemplate({ id, title, about, locale }: BriefingBeginning): string {
  const options = { locale };
  const frontMatter = stringify({
    id: firstLesson,
    title,
    summary: m.lesson_template_summary({}, options),
    minutes: 8,
    objectives: [m.lesson_template_objective({}, options)],
    covers: ['T7'],
    order: 1
  });
  const directives = {
    callout: '{kind=warning}',
    check: '{id=first-check kind=single}',
    acknowledgement: `{id=${id}-known}`
  };
  const body = (about === 'product' ? m.briefing_template_product : m.briefing_template_campaign)(
    directives,
    options
  );
  return `---\n${frontMatter}---\n\n${body}\n`;
}

export const firstLesson = 'before-it-goes-live';
