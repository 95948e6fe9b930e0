import { now } from '../clock';
import type { Database } from '../db';
import * as queries from './queries';

const windowMinutes = 15;
const limits = { account: 5, address: 50 };

/**
 * Slows guessing: after 5 failures for one account, or 50 from one address, within 15 minutes, sign-in is refused until
 * the window ends. Counted in the database, so every process sees the same.
 */
export async function isThrottled(db: Database, email: string, address: string): Promise<boolean> {
  const rows = await queries.selectThrottle(db, [accountKey(email), addressKey(address)]);
  return rows.some(
    ({ subject, failures }) => failures >= (subject.startsWith('account:') ? limits.account : limits.address)
  );
}

export async function recordFailure(db: Database, email: string, address: string): Promise<void> {
  const windowEndsAt = new Date(now().getTime() + windowMinutes * 60_000);
  await queries.countFailure(db, accountKey(email), windowEndsAt);
  await queries.countFailure(db, addressKey(address), windowEndsAt);
}

export function forgiveAccount(db: Database, email: string): Promise<void> {
  return queries.clearThrottle(db, accountKey(email));
}

const accountKey = (email: string) => `account:${email}`;
const addressKey = (address: string) => `address:${address}`;
