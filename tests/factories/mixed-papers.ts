import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Item } from '../../src/lib/engine/assessment';
import { newId, type Database } from '../../src/lib/server/db';

const kinds = [
  'single',
  'several',
  'true-false',
  'fill-in',
  'numeric',
  'matching',
  'ordering',
  'classify',
  'short',
  'reply',
  'case'
] as const satisfies readonly Item['kind'][];

const locales = ['zh-CN', 'en'] as const;
const slugs = ['every-kind-a', 'every-kind-b'];

/**
 * Two equivalent papers in both languages, each with two questions of every kind there is from the bank; the second
 * has those of each kind the other way round. As files of the library, to be taken in.
 */
export function mixedPaperFiles(): { path: string; source: string }[] {
  return slugs.flatMap((slug, index) =>
    locales.map((locale) => ({
      path: `${locale}/papers/${slug}.yaml`,
      source: paperSource(slug, locale, index === 0)
    }))
  );
}

/** Sets the papers, once they are taken in, as the variants of one exam, open for a day. */
export async function createMixedExam(db: Database, cohortId: string, opensAt: Date): Promise<string> {
  const id = newId();
  const closesAt = new Date(opensAt.getTime() + 86_400_000);
  const times = { opens_at: opensAt, closes_at: closesAt, created_at: opensAt };
  await db
    .insertInto('exam')
    .values({ id, cohort_id: cohortId, paper: slugs[0]!, minutes: 90, ...times })
    .execute();
  const texts = await db
    .selectFrom('library_item')
    .select(['slug', 'locale', 'published_revision_id'])
    .where('kind', '=', 'paper')
    .where('slug', 'in', slugs)
    .execute();
  const rows = texts.map(({ slug, locale, published_revision_id }) => ({
    exam_id: id,
    variant: slugs.indexOf(slug) + 1,
    locale,
    revision_id: published_revision_id
  }));
  await db.insertInto('exam_paper').values(rows).execute();
  return id;
}

function paperSource(id: string, locale: (typeof locales)[number], forwards: boolean): string {
  const items = kinds.flatMap((kind) => {
    const two = shared.filter((each) => each.kind === kind).slice(0, 2);
    return (forwards ? two : two.toReversed()).map(({ path }) => readQuestion(locale, path));
  });
  return stringify({
    id,
    title: locale === 'en' ? 'Every kind of question' : '各种题型综合考核',
    minutes: 90,
    total: items.reduce((sum, { points }) => sum + Number(points), 0),
    instructions: locale === 'en' ? 'Write clearly.' : '字迹清楚，答在横线上或方格里。',
    items
  });
}

/** Questions that are there in both languages. */
const shared = readdirSync('content/en/questions', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
  .map((entry) => join(entry.parentPath, entry.name).replace('content/en/questions/', ''))
  .filter((path) => existsSync(`content/zh-CN/questions/${path}`))
  .map((path) => ({ path, kind: readQuestion('en', path).kind }))
  .toSorted((one, other) => one.path.localeCompare(other.path));

function readQuestion(locale: (typeof locales)[number], path: string): Item {
  return parse(readFileSync(`content/${locale}/questions/${path}`, 'utf8')) as Item;
}
