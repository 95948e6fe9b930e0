import { done, refused, type Outcome } from '../../forms/failure';
import { now } from '../clock';
import type { Database } from '../db';
import { everywhere, may, type Actor } from '../policy';
import * as queries from './queries';

export type AuditEvent = {
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  before?: unknown;
  after?: unknown;
  address?: string;
};

/** Writes who did what to whom. Call it in the transaction of the change it tells of. */
export async function recordEvent(trx: Database, event: AuditEvent): Promise<void> {
  await trx
    .insertInto('audit_event')
    .values({
      at: now(),
      actor_id: event.actorId,
      action: event.action,
      subject_type: event.subjectType,
      subject_id: event.subjectId,
      before: event.before === undefined ? null : JSON.stringify(event.before),
      after: event.after === undefined ? null : JSON.stringify(event.after),
      address: event.address ?? null
    })
    .execute();
}

const pageSize = 50;

export type TrailEntry = Awaited<ReturnType<typeof queries.selectEvents>>[number];
export type Trail = { entries: TrailEntry[]; older: string | null };

/** A page of the audit trail, newest first; `before` is what the page before said is `older`. */
export async function readTrail(db: Database, actor: Actor, before?: string): Promise<Outcome<Trail>> {
  if (!may(actor, 'audit.read', everywhere)) return refused('not-allowed');
  const entries = await queries.selectEvents(db, before, pageSize + 1);
  const more = entries.length > pageSize;
  return done({
    entries: entries.slice(0, pageSize),
    older: more ? (entries[pageSize - 1]?.id ?? null) : null
  });
}

/** The newest event of a kind, with what it recorded; undefined when there is none. */
export function latestEvent(db: Database, action: string) {
  return queries.selectLatest(db, action);
}
