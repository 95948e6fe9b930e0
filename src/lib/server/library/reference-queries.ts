import { sql } from 'kysely';
import type { Database } from '../db';
import type { Key } from './queries';

/** Which of some addresses are published in a language; lessons with their HTML, for its anchors. */
export function selectTargets(db: Database, locale: Key['locale'], slugs: string[]) {
  if (slugs.length === 0) return [];
  return db
    .selectFrom('library_item as i')
    .innerJoin('library_revision as r', 'r.id', 'i.published_revision_id')
    .select(['i.kind', 'i.slug', sql<string | null>`r.compiled ->> 'html'`.as('html')])
    .where('i.locale', '=', locale)
    .where('i.slug', 'in', slugs)
    .execute();
}

/** Another published lesson of the same course, or another course, that stands at a place in the order. */
export async function selectNeighbour(db: Database, key: Key, position: number): Promise<string | undefined> {
  const folder = key.kind === 'lesson' ? `${key.slug.split('/')[0]}/` : '';
  const row = await db
    .selectFrom('library_item')
    .select('slug')
    .where('kind', '=', key.kind)
    .where('locale', '=', key.locale)
    .where('slug', '^@', folder)
    .where('slug', '<>', key.slug)
    .where('position', '=', position)
    .executeTakeFirst();
  return row?.slug;
}

/** The last place in the order of a course's published lessons, and the highest number of their files. */
export async function selectLastPosition(
  db: Database,
  course: string,
  locale: Key['locale']
): Promise<number> {
  const row = await db
    .selectFrom('library_item')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('kind', '=', 'lesson')
    .where('locale', '=', locale)
    .where('slug', '^@', `${course}/`)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** The last place in the order of a language's courses. */
export async function selectLastCourse(db: Database, locale: Key['locale']): Promise<number> {
  const row = await db
    .selectFrom('library_item')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('kind', '=', 'course')
    .where('locale', '=', locale)
    .executeTakeFirst();
  return row?.last ?? 0;
}
