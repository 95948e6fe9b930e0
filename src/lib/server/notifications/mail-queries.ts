import { sql } from 'kysely';
import { now } from '../clock';
import { newId, type Database } from '../db';
import type { NoticeKind } from './words';

/** Whom mail reaches: who has an account and has not left. */
const reachable = sql<boolean>`p.left_at is null and exists (select from credential c where c.person_id = p.id)`;
const chosen = sql<string>`coalesce(pref.mail, 'digest')`;

/** Notices that nobody has read or mailed yet, locked; those another server has in hand are left to it. */
function unmailed(db: Database, after: Date) {
  return db
    .selectFrom('notice as n')
    .innerJoin('person as p', 'p.id', 'n.to_id')
    .leftJoin('notice_preference as pref', 'pref.person_id', 'p.id')
    .select(['n.id', 'n.to_id as toId'])
    .where('n.mail_id', 'is', null)
    .where('n.read_at', 'is', null)
    .where('n.created_at', '>', after)
    .where(reachable)
    .orderBy('n.id')
    .forUpdate('n')
    .skipLocked();
}

export function selectUrgent(db: Database, after: Date) {
  return unmailed(db, after).where('n.urgent', '=', true).where(chosen, '<>', 'none').execute();
}

/** What belongs in today's digests of those whose hour has come: `hour` o'clock was at `cutoff`. */
export function selectForDigest(db: Database, after: Date, { hour, cutoff }: { hour: number; cutoff: Date }) {
  return unmailed(db, after)
    .where(chosen, '=', 'digest')
    .where(sql`coalesce(pref.hour, 9)`, '=', hour)
    .where('n.created_at', '<=', cutoff)
    .execute();
}

export type NewMail = { key: string; toId: string; kind: 'digest' | 'urgent'; noticeIds: string[] };

/** Makes a mail of notices; false when there is one with this key, and they wait for the next. */
export async function insertMail(
  db: Database,
  { key, toId, kind, noticeIds }: NewMail,
  domain: string
): Promise<boolean> {
  const id = newId();
  const row = await db
    .insertInto('mail')
    .values({
      id,
      key,
      message_id: `<${id}@${domain}>`,
      to_id: toId,
      kind,
      created_at: now(),
      next_try_at: now()
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row) await db.updateTable('notice').set({ mail_id: id }).where('id', 'in', noticeIds).execute();
  return row !== undefined;
}

/** Mails to be sent now that no process is sending: whoever sends one holds its row. */
export function selectWaiting(db: Database) {
  return db
    .selectFrom('mail')
    .select('id')
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('next_try_at', '<=', now())
    .orderBy('id')
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Takes a mail in hand for the rest of the transaction; undefined when it is sent, given up or in another's hand. */
export function claimMail(db: Database, id: string) {
  return db
    .selectFrom('mail as x')
    .innerJoin('person as p', 'p.id', 'x.to_id')
    .select([
      'x.id',
      'x.message_id as messageId',
      'x.kind',
      'x.attempts',
      'p.name',
      'p.email',
      'p.locale',
      reachable.as('reachable')
    ])
    .where('x.id', '=', id)
    .where('x.sent_at', 'is', null)
    .where('x.failed_at', 'is', null)
    .where('x.next_try_at', '<=', now())
    .forUpdate('x')
    .skipLocked()
    .executeTakeFirst();
}

export function selectMailNotices(db: Database, mailId: string) {
  return db
    .selectFrom('notice')
    .select(['id', 'kind', 'data', 'href'])
    .$narrowType<{ kind: NoticeKind }>()
    .where('mail_id', '=', mailId)
    .orderBy('id')
    .execute();
}

export async function recordSent(db: Database, id: string): Promise<void> {
  await db
    .updateTable('mail')
    .set({ sent_at: now(), attempts: sql`attempts + 1`, error: null })
    .where('id', '=', id)
    .execute();
}

/** Records that a try failed: it is tried again at `again`, or given up without one. */
export async function recordFailure(
  db: Database,
  id: string,
  error: string,
  again: Date | null
): Promise<void> {
  await db
    .updateTable('mail')
    .set({
      attempts: sql`attempts + 1`,
      error,
      ...(again ? { next_try_at: again } : { failed_at: now() })
    })
    .where('id', '=', id)
    .execute();
}
