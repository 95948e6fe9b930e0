import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale, MailChoice } from '../db/schema';
import { enqueue } from '../jobs';
import type { Actor } from '../policy';
import * as queries from './queries';
import { noticeSentence, type NoticeKind } from './words';

export { mailWaiting } from './prepare';
export { sendMail } from './send';
export { warningSentence } from './words';

export type NewNotice = {
  toId: string;
  /** Two notices with one key are one, ever. */
  key: string;
  kind: NoticeKind;
  /** What its sentence names. */
  data?: Record<string, string>;
  /** What it is about: `settleNotices` ends every notice about it. */
  about?: string;
  /** The room where it is dealt with. */
  href: string;
  /** Told by mail at once, outside quiet hours, and not in the day's digest. */
  urgent?: boolean;
};

/** Tells a person something, once; false when it was told before. Call it in the transaction of what it tells of. */
export async function notify(trx: Database, notice: NewNotice): Promise<boolean> {
  const told = await queries.insertNotice(trx, notice);
  if (told && notice.urgent) await enqueue(trx, 'tick', {}, { key: 'urgent-mail' });
  return told;
}

/** Ends what was told about something that is settled: it counts as read, and goes into no mail. */
export async function settleNotices(trx: Database, about: string): Promise<void> {
  await queries.markAboutRead(trx, about);
}

export type NoticeRow = {
  id: string;
  sentence: string;
  href: string;
  urgent: boolean;
  at: Date;
  readAt: Date | null;
};

/** The actor's own notices, newest first, in the language they read. */
export async function ownNotices(db: Database, actor: Actor, locale: Locale): Promise<NoticeRow[]> {
  const rows = await queries.selectNotices(db, actor.personId, longestList);
  return rows.map(({ kind, data, ...row }) => ({ ...row, sentence: noticeSentence(kind, data, locale) }));
}

const longestList = 200;

export function countUnread(db: Database, actor: Actor): Promise<number> {
  return queries.countUnread(db, actor.personId);
}

/** Marks one of the actor's notices as read and answers where it leads. */
export async function readNotice(db: Database, actor: Actor, id: string): Promise<Outcome<{ href: string }>> {
  const notice = await queries.markRead(db, actor.personId, id);
  return notice ? done(notice) : refused('not-found');
}

export async function readEveryNotice(db: Database, actor: Actor): Promise<void> {
  await queries.markAllRead(db, actor.personId);
}

export type MailPreference = { mail: MailChoice; hour: number };

/** What a person chose to get by mail; a digest at nine unless they chose. */
export async function mailPreference(db: Database, actor: Actor): Promise<MailPreference> {
  return (await queries.selectPreference(db, actor.personId)) ?? { mail: 'digest', hour: 9 };
}

export async function chooseMail(db: Database, actor: Actor, preference: MailPreference): Promise<void> {
  await queries.upsertPreference(db, actor.personId, preference);
}
