import { stringify } from 'yaml';
import { m } from '../../paraglide/messages';
import type { Locale } from '../db/schema';

type Beginning = { id: string; title: string; order: number; locale: Locale };

/** What a new lesson begins as: the front matter, and one of each thing that most lessons have. */
export function lessonTemplate({ id, title, order, locale }: Beginning): string {
  const options = { locale };
  const frontMatter = stringify({
    id,
    title,
    summary: m.lesson_template_summary({}, options),
    minutes: 8,
    objectives: [m.lesson_template_objective({}, options)],
    covers: ['C1'],
    order
  });
  return `---\n${frontMatter}---\n\n${m.lesson_template_body({ attributes: '{id=first-check kind=single}' }, options)}\n`;
}
