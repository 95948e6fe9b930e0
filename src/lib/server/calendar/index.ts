import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { admitGuess, newToken, tokenHash } from '../auth';
import { inTransaction, type Database } from '../db';
import type { Actor } from '../policy';
import { eventsOf } from './events';
import * as queries from './queries';
import { writeCalendar } from './write';

/** Since when the actor has a calendar address; null without one. The address itself is shown only when it is made. */
export async function feedSince(db: Database, actor: Actor): Promise<Date | null> {
  return (await queries.selectFeed(db, actor.personId))?.since ?? null;
}

/** Makes a new secret address and answers its token; an earlier one ends. */
export function openFeed(db: Database, actor: Actor): Promise<string> {
  return inTransaction(db, async (trx) => {
    const token = newToken();
    await queries.upsertFeed(trx, actor.personId, tokenHash(token));
    await record(trx, actor, 'calendar.opened');
    return token;
  });
}

/** Ends the address: calendars that follow it get nothing any more. */
export function closeFeed(db: Database, actor: Actor): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (await queries.deleteFeed(trx, actor.personId)) await record(trx, actor, 'calendar.closed');
  });
}

function record(trx: Database, actor: Actor, action: string): Promise<void> {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'person',
    subjectId: actor.personId,
    address: actor.address
  });
}

/**
 * The calendar behind a secret address. A wrong one is not found; who tries several from one network address is made to
 * wait, while right ones are always answered.
 */
export async function readFeed(db: Database, token: string, address: string): Promise<Outcome<string>> {
  const owner = /^[0-9a-f]{40}$/.test(token) ? await queries.selectOwner(db, tokenHash(token)) : undefined;
  if (!owner) return refused((await admitGuess(db, `calendar:${address}`)) ? 'not-found' : 'throttled');
  const locale = owner.locale ?? 'zh-CN';
  return done(writeCalendar(await eventsOf(db, owner.personId, locale), locale));
}
