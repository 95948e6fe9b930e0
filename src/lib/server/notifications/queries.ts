import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';
import type { NewNotice, MailPreference } from './index';
import type { NoticeKind } from './words';

/** Writes a notice to somebody who has not left; false when its key was told before. */
export async function insertNotice(db: Database, notice: NewNotice): Promise<boolean> {
  const result = await db
    .insertInto('notice')
    .columns(['id', 'key', 'to_id', 'kind', 'about', 'data', 'href', 'urgent', 'created_at'])
    .expression((eb) =>
      eb
        .selectFrom('person as p')
        .select([
          sql<string>`${newId()}::uuid`.as('id'),
          sql<string>`${notice.key}::text`.as('key'),
          'p.id as to_id',
          sql<string>`${notice.kind}::text`.as('kind'),
          sql<string | null>`${notice.about ?? null}::text`.as('about'),
          sql<string>`${JSON.stringify(notice.data ?? {})}::jsonb`.as('data'),
          sql<string>`${notice.href}::text`.as('href'),
          sql<boolean>`${notice.urgent ?? false}::boolean`.as('urgent'),
          sql<Date>`${now()}::timestamptz`.as('created_at')
        ])
        .where('p.id', '=', notice.toId)
        .where('p.left_at', 'is', null)
    )
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export async function markAboutRead(db: Database, about: string): Promise<void> {
  await db
    .updateTable('notice')
    .set({ read_at: now() })
    .where('about', '=', about)
    .where('read_at', 'is', null)
    .execute();
}

export function selectNotices(db: Database, personId: string, limit: number) {
  return db
    .selectFrom('notice')
    .select(['id', 'kind', 'data', 'href', 'urgent', 'created_at as at', 'read_at as readAt'])
    .$narrowType<{ kind: NoticeKind }>()
    .where('to_id', '=', personId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function countUnread(db: Database, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('notice')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('to_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export function markRead(db: Database, personId: string, id: string) {
  return db
    .updateTable('notice')
    .set({ read_at: sql<Date>`coalesce(read_at, ${now()})` })
    .where('id', '=', id)
    .where('to_id', '=', personId)
    .returning('href')
    .executeTakeFirst();
}

export async function markAllRead(db: Database, personId: string): Promise<void> {
  await db
    .updateTable('notice')
    .set({ read_at: now() })
    .where('to_id', '=', personId)
    .where('read_at', 'is', null)
    .execute();
}

export function selectPreference(db: Database, personId: string) {
  return db
    .selectFrom('notice_preference')
    .select(['mail', 'hour'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

export async function upsertPreference(
  db: Database,
  personId: string,
  preference: MailPreference
): Promise<void> {
  await db
    .insertInto('notice_preference')
    .values({ person_id: personId, ...preference })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(preference))
    .execute();
}
