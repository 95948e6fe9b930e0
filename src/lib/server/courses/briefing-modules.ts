import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { listOutlines, type CompiledCourse } from '../library';
import { readOrganisation } from '../people';
import { selectBriefingLessons, type BriefingLesson } from './briefing-queries';
import { fillText } from './placeholders';

/** A briefing as the library holds it, in the reader's language where it has been written in it. */
export type BriefingModule = {
  course: string;
  locale: Locale;
  about: 'product' | 'campaign';
  title: string;
  summary: string;
  minutes: number;
  lessons: BriefingLesson[];
};

type Outline = Pick<CompiledCourse, 'about' | 'title' | 'summary'>;

/** The published briefings that have a lesson, by their slug, in the library's order. */
export async function readModules(db: Database, locale: Locale): Promise<Map<string, BriefingModule>> {
  const organisation = await readOrganisation(db);
  const lessons = await selectBriefingLessons(db);
  const modules = new Map<string, BriefingModule>();
  for (const language of [locale, locale === 'en' ? ('zh-CN' as const) : ('en' as const)]) {
    for (const { slug, compiled } of await listOutlines<Outline>(db, 'course', language)) {
      const own = lessons.filter(({ course }) => course === slug);
      const shown = own.filter((lesson) => lesson.locale === language);
      if (!compiled.about || shown.length === 0 || modules.has(slug)) continue;
      modules.set(slug, {
        course: slug,
        locale: language,
        about: compiled.about,
        title: fillText(compiled.title, organisation, language),
        summary: fillText(compiled.summary, organisation, language),
        minutes: shown.reduce((sum, { minutes }) => sum + minutes, 0),
        lessons: own
      });
    }
  }
  return modules;
}

/** Whether somebody who has learnt it has answered something and signed something, in every language it is in. */
export function isProven({ lessons }: BriefingModule): boolean {
  return [...new Set(lessons.map(({ locale }) => locale))].every((language) => {
    const own = lessons.filter(({ locale }) => locale === language);
    return own.some(({ checked }) => checked) && own.some(({ signed }) => signed);
  });
}
