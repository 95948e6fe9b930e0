import { parseCourse, parseLesson, passagesOf, type Course, type Lesson } from '../../engine/content';
import type { Database } from '../db';
import { indexItem } from '../search';
import type { Key } from './queries';

/** Makes a lesson or the page of a course findable as it is now published. */
export async function indexPassages(trx: Database, key: Key, source: string, path: string): Promise<void> {
  const page = pageOf(key, source, path);
  if (!page) return;
  const { slug, locale } = key;
  await indexItem(trx, { slug, locale, title: page.title, passages: passagesOf(page) });
}

function pageOf({ kind }: Key, source: string, path: string): Course | Lesson | undefined {
  if (kind === 'course') {
    const read = parseCourse(source, path);
    return read.ok ? read.course : undefined;
  }
  if (kind !== 'lesson') return undefined;
  const read = parseLesson(source, path);
  return read.ok ? read.lesson : undefined;
}
