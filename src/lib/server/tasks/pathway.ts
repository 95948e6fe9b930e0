import { week, type Pathway, type Task, type WeekView } from '../../engine/onboarding';
import { today } from '../clock';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { readItem } from '../library';

/** A published pathway in a language, or in Chinese where that language has none. */
export async function readPathway(db: Database, slug: string, locale: Locale): Promise<Pathway | undefined> {
  const item =
    (await readItem<Pathway>(db, 'pathway', slug, locale)) ??
    (await readItem<Pathway>(db, 'pathway', slug, 'zh-CN'));
  return item?.compiled;
}

/** One task of a pathway; ids are the same in every language. */
export async function findTask(db: Database, slug: string, id: string): Promise<Task | undefined> {
  return (await readPathway(db, slug, 'zh-CN'))?.tasks.find((task) => task.id === id);
}

/** Tasks sorted as they stand today for somebody who began on `firstDay`. */
export function viewOf(tasks: readonly Task[], finished: ReadonlySet<string>, firstDay: string): WeekView {
  return week(tasks, finished, firstDay, today());
}
