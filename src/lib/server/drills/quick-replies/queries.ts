import { now } from '../../clock';
import { newId, type Database } from '../../db';
import type { Locale } from '../../db/schema';

const columns = ['id', 'locale', 'title', 'body'] as const;

/** A person's own, or the shared ones where `ownerId` is null, in the order they were written. */
export function selectQuickReplies(db: Database, ownerId: string | null) {
  return db
    .selectFrom('quick_reply')
    .select(columns)
    .where('owner_id', 'is not distinct from', ownerId)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
}

export function lockQuickReply(trx: Database, id: string, ownerId: string | null) {
  return trx
    .selectFrom('quick_reply')
    .select(columns)
    .where('id', '=', id)
    .where('owner_id', 'is not distinct from', ownerId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertQuickReply(
  db: Database,
  ownerId: string | null,
  reply: { locale: Locale; title: string; body: string }
): Promise<string> {
  const id = newId();
  await db
    .insertInto('quick_reply')
    .values({ id, owner_id: ownerId, ...reply, written_at: now() })
    .execute();
  return id;
}

export async function updateQuickReply(
  db: Database,
  id: string,
  reply: { locale: Locale; title: string; body: string }
): Promise<void> {
  await db.updateTable('quick_reply').set(reply).where('id', '=', id).execute();
}

export async function deleteQuickReply(db: Database, id: string): Promise<void> {
  await db.deleteFrom('quick_reply').where('id', '=', id).execute();
}
