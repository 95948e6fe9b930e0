import { now, today } from '../clock';
import { config } from '../config';
import { inTransaction, type Database } from '../db';
import { enqueue } from '../jobs';
import * as queries from './mail-queries';
import { hoursPassed, isQuiet } from './quiet';

/** What nobody mailed within two days is no news any more: a server that gets its mail address late sends no old ones. */
const freshFor = 2 * 86_400_000;

/**
 * Makes mails of what is to be told now, and puts every mail that waits and that nobody is sending into the queue: new ones,
 * those to be tried again, and those whose sender died. Nothing is mailed in quiet hours, nor without an address for mail.
 */
export async function mailWaiting(db: Database): Promise<void> {
  if (!config.mail || isQuiet()) return;
  const domain = domainOf(config.mail.from);
  await inTransaction(db, async (trx) => {
    for (const mail of await newMails(trx)) await queries.insertMail(trx, mail, domain);
    for (const { id } of await queries.selectWaiting(trx))
      await enqueue(trx, 'send-mail', { id }, { key: `mail:${id}` });
  });
}

async function newMails(trx: Database): Promise<queries.NewMail[]> {
  const after = new Date(now().getTime() - freshFor);
  const urgent = byPerson(await queries.selectUrgent(trx, after)).map(([toId, noticeIds]) => ({
    key: `urgent:${noticeIds[0]}`,
    kind: 'urgent' as const,
    toId,
    noticeIds
  }));
  const digests: queries.NewMail[] = [];
  const taken = new Set(urgent.flatMap(({ noticeIds }) => noticeIds));
  for (const passed of hoursPassed()) {
    const rows = await queries.selectForDigest(trx, after, passed);
    for (const [toId, noticeIds] of byPerson(rows.filter(({ id }) => !taken.has(id))))
      digests.push({ key: `digest:${toId}:${today()}`, kind: 'digest', toId, noticeIds });
  }
  return [...urgent, ...digests];
}

function byPerson(rows: { id: string; toId: string }[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { id, toId } of rows) groups.set(toId, [...(groups.get(toId) ?? []), id]);
  return [...groups];
}

function domainOf(mailbox: string): string {
  return /@([^\s<>@]+)>?$/.exec(mailbox)![1]!;
}
