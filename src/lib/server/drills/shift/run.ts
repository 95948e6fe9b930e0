import * as v from 'valibot';
import type { Debrief, Scenario } from '../../../engine/drill';
import { uuid } from '../../../forms/fields';
import { done, refused, type Outcome } from '../../../forms/failure';
import { now } from '../../clock';
import { inTransaction, onConnection, type Database } from '../../db';
import { may, type Actor } from '../../policy';
import { playedScenario } from '../played-scenario';
import { catchUp, dueAfter, endWhenOver } from './course';
import { isSetBack, settled, shiftTime } from './clock';
import * as queries from './queries';

/** A shift at one moment, with all its chats: looked at, or under a lock and about to be carried on. */
export type Run = {
  shift: queries.Shift;
  /** By seat. A chat that changes is replaced, so that what is written is what was replaced. */
  chats: queries.Chat[];
  scenarios: Map<string, Scenario>;
  /** Scores of the chats that have just ended, by attempt. */
  debriefs: Map<string, Debrief>;
  /** The server's clock, and the shift's in milliseconds. */
  asOf: Date;
  at: number;
};

/** The shift as it stands now. Only when something has come due since the last look is it carried on, and written. */
export async function lookAtShift(db: Database, actor: Actor, id: string): Promise<Outcome<Run>> {
  if (!may(actor, 'drill.play')) return refused('not-allowed');
  const shift = v.is(uuid, id) ? await queries.selectShift(db, id, actor.personId) : undefined;
  if (!shift) return refused('not-found');
  const asOf = now();
  return isDue(shift, asOf) ? carryOn(db, actor, id) : done(await openRun(db, shift, asOf));
}

/** As `lookAtShift`, for who has looked before: only what has changed since is read. */
export async function lookAgain(db: Database, actor: Actor, last: Run): Promise<Outcome<Run>> {
  const shift = await queries.selectShift(db, last.shift.id, actor.personId);
  if (!shift) return refused('not-found');
  const asOf = now();
  if (isDue(shift, asOf)) return carryOn(db, actor, shift.id);
  const changed = await queries.selectChats(db, shift.id, last.shift.version);
  const bySeat = new Map([...last.chats, ...changed].map((chat) => [chat.seat, chat]));
  const chats = [...bySeat.values()].sort((a, b) => a.seat - b.seat);
  return done({ ...last, shift, chats, asOf, at: shiftTime(shift, asOf) });
}

/** The same shift at this moment, without asking the database; null when something has come due meanwhile. */
export function elapse(last: Run): Run | null {
  const asOf = now();
  return isDue(last.shift, asOf) ? null : { ...last, asOf, at: shiftTime(last.shift, asOf) };
}

/**
 * Carries the shift on to this moment and does `act` in it: everything in one transaction, under the lock of the shift,
 * so that two windows, or two servers, take turns. What happened meanwhile stays even when `act` is refused. Who listens is told
 * afterwards, on the same connection; where that fails their streams find out by themselves within seconds.
 */
export function carryOn(
  db: Database,
  actor: Actor,
  id: string,
  act: (run: Run) => Outcome = () => done()
): Promise<Outcome<Run>> {
  return onConnection(db, async (connection) => {
    const carried = await inTransaction(connection, (trx) => carryOnIn(trx, actor, id, act));
    if (carried.isWritten) await queries.announce(connection, id).catch(() => {});
    return carried.outcome;
  });
}

async function carryOnIn(
  trx: Database,
  actor: Actor,
  id: string,
  act: (run: Run) => Outcome
): Promise<{ outcome: Outcome<Run>; isWritten: boolean }> {
  if (!may(actor, 'drill.play')) return { outcome: refused('not-allowed'), isWritten: false };
  const shift = v.is(uuid, id) ? await queries.lockShift(trx, id, actor.personId) : undefined;
  if (!shift) return { outcome: refused('not-found'), isWritten: false };
  const asOf = now();
  const run = await openRun(trx, shift.endedAt ? shift : settled(shift, asOf), asOf);
  const before = { shift, chats: new Set(run.chats) };
  if (!shift.endedAt) await catchUp(trx, run);
  const outcome = act(run);
  endWhenOver(run);
  const isWritten = await keep(trx, run, before);
  return { outcome: outcome.ok ? done(run) : outcome, isWritten };
}

function isDue(shift: queries.Shift, asOf: Date): boolean {
  if (shift.endedAt || shift.dueMs === null) return false;
  return isSetBack(shift, asOf) || shiftTime(shift, asOf) >= shift.dueMs;
}

async function openRun(db: Database, shift: queries.Shift, asOf: Date): Promise<Run> {
  const chats = await queries.selectChats(db, shift.id);
  const scenarios = new Map<string, Scenario>();
  for (const { revisionId } of shift.plan) {
    if (!scenarios.has(revisionId)) scenarios.set(revisionId, (await playedScenario(db, revisionId))!);
  }
  return { shift, chats, scenarios, debriefs: new Map(), asOf, at: shiftTime(shift, asOf) };
}

/** Writes what has changed. @returns whether anything had */
async function keep(
  trx: Database,
  run: Run,
  before: { shift: queries.Shift; chats: Set<queries.Chat> }
): Promise<boolean> {
  const dueMs = run.shift.endedAt ? null : dueAfter(run);
  const isAsBefore = run.chats.every((chat) => before.chats.has(chat));
  if (run.shift === before.shift && dueMs === before.shift.dueMs && isAsBefore) return false;
  const version = before.shift.version + 1;
  run.chats = run.chats.map((chat) => (before.chats.has(chat) ? chat : { ...chat, version }));
  run.shift = { ...run.shift, dueMs, version, reachedMs: run.at };
  const changed = run.chats.filter((chat) => chat.version === version);
  await queries.writeShift(trx, run.shift, changed, run.debriefs);
  return true;
}
