import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { listOutlines, type CompiledLesson } from '../library';
import * as queries from './queries';

export type ListedLesson = {
  slug: string;
  course: string;
  title: string;
  summary: string;
  minutes: number;
  visitedAt: Date | null;
  completedAt: Date | null;
  relearnFrom: Date | null;
};

type LessonOutline = Pick<CompiledLesson, 'course' | 'title' | 'summary' | 'minutes'>;

/** The published lessons of one course or of all, in their order, with how far one person is in each. */
export async function listLessons(
  db: Database,
  { personId, locale, course }: { personId: string; locale: Locale; course?: string }
): Promise<ListedLesson[]> {
  const outlines = await listOutlines<LessonOutline>(db, 'lesson', locale);
  const rows = await queries.selectStandings(db, personId);
  const standings = new Map(rows.map(({ slug, ...standing }) => [slug, standing]));
  const none = { visitedAt: null, completedAt: null, relearnFrom: null };
  return outlines
    .filter(({ compiled }) => course === undefined || compiled.course === course)
    .map(({ slug, compiled: { course, title, summary, minutes } }) => {
      return { slug, course, title, summary, minutes, ...(standings.get(slug) ?? none) };
    });
}
