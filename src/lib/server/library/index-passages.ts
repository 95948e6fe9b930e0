import { parseLesson, passagesOf } from '../../engine/content';
import type { Database } from '../db';
import { indexItem } from '../search';
import type { Key } from './queries';

/** Makes a lesson findable as it is now published. */
export async function indexPassages(trx: Database, key: Key, source: string, path: string): Promise<void> {
  if (key.kind !== 'lesson') return;
  const read = parseLesson(source, path);
  if (!read.ok) return;
  const { slug, locale } = key;
  await indexItem(trx, { slug, locale, title: read.lesson.title, passages: passagesOf(read.lesson) });
}
