import type { ShiftFigures } from '../../../engine/drill/shift';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import { may, type Actor } from '../../policy';
import { coaches } from './coaching';
import * as queries from './queries';
import { lookAtShift } from './run';

/** A shift in a list; `figures` once it is over. */
export type ShiftRow = {
  id: string;
  mode: 'practice' | 'assessment';
  minutes: number;
  share: number;
  startedAt: Date;
  endedAt: Date | null;
  chats: number;
  figures: ShiftFigures | null;
};

/** Shifts newest first, a page at a time. */
export type ShiftPage = {
  shifts: ShiftRow[];
  /** Of all pages together. */
  total: number;
  /** From 1. */
  page: number;
  pages: number;
  /** The one that is on, whatever the page. */
  running: string | null;
};

const perPage = 20;

/**
 * One's own shifts; one that has run out of time since is brought to its end first. `page` counts from 1; beyond the last
 * it is the last.
 */
export async function listShifts(db: Database, actor: Actor, page = 1): Promise<Outcome<ShiftPage>> {
  if (!may(actor, 'drill.play')) return refused('not-allowed');
  const running = await queries.selectRunningShift(db, actor.personId);
  const run = running && (await lookAtShift(db, actor, running.id));
  const isOn = run?.ok && run.value.shift.endedAt === null;
  return done(await pageOf(db, actor.personId, page, isOn ? running!.id : null));
}

/** Somebody's shifts, for who coaches them. */
export async function listShiftsOf(
  db: Database,
  actor: Actor,
  personId: string,
  page = 1
): Promise<Outcome<ShiftPage>> {
  if (!(await coaches(db, actor, personId))) return refused('not-found');
  return done(await pageOf(db, personId, page, null));
}

async function pageOf(
  db: Database,
  personId: string,
  wanted: number,
  running: string | null
): Promise<ShiftPage> {
  const total = await queries.countShifts(db, personId);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(Math.max(1, wanted), pages);
  const shifts = await queries.selectShifts(db, personId, {
    limit: perPage,
    offset: (page - 1) * perPage
  });
  return { shifts, total, page, pages, running };
}
