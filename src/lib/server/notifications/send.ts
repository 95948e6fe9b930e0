import { createTransport, type Transporter } from 'nodemailer';
import { now } from '../clock';
import { config } from '../config';
import { inTransaction, type Database } from '../db';
import { mailText } from './mail-text';
import * as queries from './mail-queries';

/**
 * Sends one mail and records what came of it. Its row is held while it is sent: no second process sends it, and when this one
 * dies the row is free at once and the mail is sent again, with the same Message-ID.
 */
export function sendMail(db: Database, id: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const mail = config.mail && (await queries.claimMail(trx, id));
    if (!mail) return;
    if (!mail.reachable) return queries.recordFailure(trx, id, 'The person has left.', null);
    const text = mailText(mail.name, await queries.selectMailNotices(trx, id), mail.locale ?? 'zh-CN');
    const failure = await hand({
      ...text,
      to: { name: mail.name, address: mail.email },
      messageId: mail.messageId
    });
    if (!failure) return queries.recordSent(trx, id);
    const wait = failure.permanent ? undefined : waits[mail.attempts];
    console.warn(`Mail ${mail.messageId} was not taken: ${failure.message}`);
    return queries.recordFailure(trx, id, failure.message, wait === undefined ? null : inMinutes(wait));
  });
}

type Letter = {
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
};

/** Minutes until the next try, after the first, the second …; about two days in all. */
const waits = [1, 2, 5, 15, 30, 60, 120, 240, 480, 960, 960];

function inMinutes(minutes: number): Date {
  return new Date(now().getTime() + minutes * 60_000);
}

let transport: Transporter | undefined;

/** Hands a letter to the mail server; undefined when it was taken. */
async function hand(letter: Letter): Promise<{ message: string; permanent: boolean } | undefined> {
  const { smtpUrl, from } = config.mail!;
  transport ??= createTransport({ url: smtpUrl, connectionTimeout: 15_000, socketTimeout: 30_000 });
  try {
    await transport.sendMail({
      from,
      ...letter,
      date: now(),
      headers: { 'Auto-Submitted': 'auto-generated' }
    });
    return undefined;
  } catch (error) {
    const { message, responseCode = 0 } = error as Error & { responseCode?: number };
    return { message, permanent: responseCode >= 500 };
  }
}
