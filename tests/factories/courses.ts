import { completeLesson } from '../../src/lib/server/courses';
import type { Database } from '../../src/lib/server/db';
import type { Locale } from '../../src/lib/server/db/schema';
import { readItem, type CompiledLesson } from '../../src/lib/server/library';
import type { Actor } from '../../src/lib/server/policy';

/** What answers every self-check of a published lesson right, as its form sends it. */
export async function rightAnswers(
  db: Database,
  slug: string,
  locale: Locale = 'zh-CN'
): Promise<Map<string, string[]>> {
  const item = await readItem<CompiledLesson>(db, 'lesson', slug, locale);
  return new Map(
    (item?.compiled.checks ?? []).map(({ id, kind, options, blanks }) => {
      if (kind === 'fill-in') return [id, blanks.map(([accepted = '']) => accepted)];
      const right = options.filter(({ correct }) => correct || kind === 'order');
      return [id, right.map(({ value }) => value)];
    })
  );
}

/** Reads a lesson to its end with every self-check right; what it answers, for lessons that are also signed. */
export async function learnLesson(db: Database, actor: Actor, slug: string, locale: Locale = 'zh-CN') {
  return completeLesson(db, actor, { slug, answers: await rightAnswers(db, slug, locale) }, locale);
}
