import { now } from '../clock';
import type { Database } from '../db';
import type { WrittenKind } from '../db/schema';
import type { Key } from './queries';

export type WrittenKey = Key & { kind: WrittenKind };

/** A person's own draft of an item; nobody else's can be asked for. */
export function selectDraft(db: Database, personId: string, key: WrittenKey) {
  return own(db, personId, key)
    .select(['source', 'path', 'base_id as baseId', 'saved_at as savedAt'])
    .executeTakeFirst();
}

/** The drafts of a person that belong to no saved revision yet: lessons begun and never saved. */
export function selectUnsaved(db: Database, personId: string, locale: Key['locale']) {
  return db
    .selectFrom('library_draft')
    .select(['kind', 'slug', 'source', 'saved_at as savedAt'])
    .where('person_id', '=', personId)
    .where('locale', '=', locale)
    .where('base_id', 'is', null)
    .execute();
}

export async function upsertDraft(
  db: Database,
  personId: string,
  key: WrittenKey,
  draft: { path: string; baseId: string | null; source: string }
): Promise<Date> {
  const change = { path: draft.path, base_id: draft.baseId, source: draft.source, saved_at: now() };
  await db
    .insertInto('library_draft')
    .values({ person_id: personId, kind: key.kind, slug: key.slug, locale: key.locale, ...change })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'slug', 'locale']).doUpdateSet(change))
    .execute();
  return change.saved_at;
}

export async function deleteDraft(db: Database, personId: string, key: WrittenKey): Promise<void> {
  await db
    .deleteFrom('library_draft')
    .where('person_id', '=', personId)
    .where('kind', '=', key.kind)
    .where('slug', '=', key.slug)
    .where('locale', '=', key.locale)
    .execute();
}

function own(db: Database, personId: string, key: WrittenKey) {
  return db
    .selectFrom('library_draft')
    .where('person_id', '=', personId)
    .where('kind', '=', key.kind)
    .where('slug', '=', key.slug)
    .where('locale', '=', key.locale);
}
