import { now } from '../clock';
import type { Database } from '../db';
import * as queries from './queries';

const windowMinutes = 15;
const limits = { account: 5, address: 50 };

/**
 * Slows guessing: after 5 failures for one account, or 50 from one address, within 15 minutes, nothing is admitted until
 * the window ends. An attempt counts before its password is looked at, so that guesses sent at once do not all slip
 * through. Counted in the database, so every process sees the same.
 */
export async function admitAttempt(db: Database, email: string, address: string): Promise<boolean> {
  const windowEndsAt = new Date(now().getTime() + windowMinutes * 60_000);
  if ((await queries.countAttempt(db, addressKey(address), windowEndsAt)) > limits.address) return false;
  return (await queries.countAttempt(db, accountKey(email), windowEndsAt)) <= limits.account;
}

/** After the right password the account begins anew, and the attempt no longer counts against its address. */
export async function forgiveAttempt(db: Database, email: string, address: string): Promise<void> {
  await queries.clearThrottle(db, accountKey(email));
  await queries.uncountAttempt(db, addressKey(address));
}

/** The same for another secret that one person may guess at, such as an exam's start code: 5 guesses in 15 minutes. */
export async function admitGuess(db: Database, subject: string): Promise<boolean> {
  const windowEndsAt = new Date(now().getTime() + windowMinutes * 60_000);
  return (await queries.countAttempt(db, subject, windowEndsAt)) <= limits.account;
}

export function forgiveGuesses(db: Database, subject: string): Promise<void> {
  return queries.clearThrottle(db, subject);
}

const accountKey = (email: string) => `account:${email}`;
const addressKey = (address: string) => `address:${address}`;
