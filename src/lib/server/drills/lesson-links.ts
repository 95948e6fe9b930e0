import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { listOutlines, type CompiledLesson } from '../library';

export type LessonLink = { slug: string; title: string };

/** Titles for links such as `course/lesson#anchor`; those that lead nowhere by now are left out. */
export async function lessonLinks(db: Database, slugs: string[], locale: Locale): Promise<LessonLink[]> {
  const outlines = await listOutlines<CompiledLesson>(db, 'lesson', locale);
  const titles = new Map(outlines.map(({ slug, compiled }) => [slug, compiled.title]));
  return slugs.flatMap((slug) => {
    const title = titles.get(slug.split('#', 1)[0]!);
    return title ? [{ slug, title }] : [];
  });
}
