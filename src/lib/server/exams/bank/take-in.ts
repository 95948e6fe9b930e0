import { stringify } from 'yaml';
import type { Item } from '../../../engine/assessment';
import type { Imported } from '../../../engine/assessment/exchange';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { listItems, takeInFiles, toLibraryFile, type TakingIn } from '../../library';

/**
 * Takes questions of another system into the bank, each as the file an author would have written. A question that was
 * edited here since an earlier import keeps its edit; with `dryRun` nothing is written.
 */
export function takeInQuestions(
  db: Database,
  { taken }: Imported,
  locale: Locale,
  { dryRun }: { dryRun: boolean }
): Promise<TakingIn> {
  const files = taken.map(({ item }) => toLibraryFile(pathOf(item, locale), Buffer.from(stringify(item))));
  return takeInFiles(db, files, { dryRun });
}

function pathOf({ topic, id }: Item, locale: Locale): string {
  return `${locale}/questions/${topic.toLowerCase()}/${id}.yaml`;
}

/** Every published question of a language. */
export async function bankQuestions(db: Database, locale: Locale): Promise<Item[]> {
  return (await listItems<Item>(db, 'question', locale)).map(({ compiled }) => compiled);
}
