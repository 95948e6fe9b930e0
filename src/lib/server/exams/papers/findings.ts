import { isDeepStrictEqual } from 'node:util';
import { skeletonOf } from '../../../engine/assessment';
import { checkVariants, type Finding } from '../../../engine/assessment/blueprint';
import { readMonth } from '../../cohorts';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { listOutlines, type CompiledCourse, type CompiledLesson } from '../../library';
import { bankOf, type BankEntry, type Chosen } from './bank';
import type { PaperRow } from './composing-queries';
import { selectUse } from './question-queries';

/** What is to be said of a paper as it is now. */
export async function findingsOf(db: Database, paper: PaperRow, variants: Chosen[][]): Promise<Finding[]> {
  const bank = await bankOf(db, paper.locale);
  const chosen = variants.flat();
  const published = new Map(bank.map(({ question, revisionId }) => [question, revisionId]));
  const translated = await translations(db, paper.locale, chosen);
  return checkVariants(variants, paper.blueprint, paper.aim, {
    bank,
    used: await selectUse(db),
    taught: paper.pathway
      ? await taughtOn(db, paper.pathway, paper.locale)
      : new Set(chosen.map(({ item }) => item.topic)),
    untranslated: slugsOf(chosen.filter(({ question }) => !translated.has(question))),
    outdated: slugsOf(chosen.filter(({ question, revisionId }) => published.get(question) !== revisionId))
  });
}

function slugsOf(questions: Chosen[]): Set<string> {
  return new Set(questions.map(({ question }) => question));
}

/** The same questions in the other language, by slug: those that differ in nothing but their words. */
export async function translations(
  db: Database,
  locale: Locale,
  chosen: readonly Chosen[]
): Promise<Map<string, BankEntry>> {
  const others = await bankOf(db, locale === 'en' ? 'zh-CN' : 'en');
  const bySlug = new Map(others.map((entry) => [entry.question, entry]));
  return new Map(
    chosen.flatMap(({ question, item }) => {
      const other = bySlug.get(question);
      if (!other) return [];
      const worth = { ...other.item, points: item.points };
      return isDeepStrictEqual(skeletonOf(worth), skeletonOf(item)) ? [[question, other]] : [];
    })
  );
}

/** The codes of domain.md that the courses and lessons of a pathway cover. */
async function taughtOn(db: Database, slug: string, locale: Locale): Promise<Set<string>> {
  const pathway = await readMonth(db, slug, locale);
  const targets = new Set(pathway?.tasks.flatMap(({ target }) => target ?? []));
  const courses = await listOutlines<CompiledCourse>(db, 'course', locale);
  const lessons = await listOutlines<CompiledLesson>(db, 'lesson', locale);
  const taught = [
    ...courses.filter((course) => targets.has(course.slug)),
    ...lessons.filter((lesson) => targets.has(lesson.slug) || targets.has(lesson.compiled.course))
  ];
  return new Set(taught.flatMap(({ compiled }) => compiled.covers));
}
