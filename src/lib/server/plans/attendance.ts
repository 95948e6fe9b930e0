import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now, today } from '../clock';
import { shiftDay } from '../../engine/onboarding';
import { selectCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { may, type Actor } from '../policy';
import { instantOf, timed } from './content';
import * as queries from './attendance-queries';

type Shown<T> = Omit<T, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string };

/** A session with its times as the organisation's clocks show them. */
export type HeldSession = Shown<queries.HeldSession>;

/** Today's sessions of a cohort, for those who follow it. */
export async function cohortSessionsToday(
  db: Database,
  actor: Actor,
  cohortId: string
): Promise<Outcome<HeldSession[]>> {
  if (!may(actor, 'cohort.follow', { cohortId })) return refused('not-allowed');
  return done((await queries.selectCohortSessions(db, cohortId, dayFrom(today()))).map(timed));
}

/** Every session of a cohort, for HR. */
export async function cohortSessions(
  db: Database,
  actor: Actor,
  cohortId: string
): Promise<Outcome<{ cohort: { id: string; name: string }; sessions: HeldSession[] }>> {
  if (!may(actor, 'enrolment.change', { cohortId })) return refused('not-allowed');
  const cohort = await selectCohort(db, cohortId);
  if (!cohort) return refused('not-found');
  const sessions = await queries.selectCohortSessions(db, cohortId);
  return done({ cohort: { id: cohort.id, name: cohort.name }, sessions: sessions.map(timed) });
}

/** The sessions that the trainer held in the last week and is to hold. */
export async function heldSessions(db: Database, actor: Actor): Promise<Outcome<HeldSession[]>> {
  if (!may(actor, 'session.hold')) return refused('not-allowed');
  const { from } = dayFrom(shiftDay(today(), -7));
  return done((await queries.selectHeld(db, actor.personId, from)).map(timed));
}

/** Today's sessions of the new hire. */
export async function ownSessionsToday(db: Database, actor: Actor): Promise<HeldSession[]> {
  return (await queries.selectAttended(db, actor.personId, dayFrom(today()))).map(timed);
}

export type Register = {
  session: HeldSession;
  people: Awaited<ReturnType<typeof queries.selectRegister>>;
  /** Whether the session has begun, so that attendance can be noted. */
  begun: boolean;
};

/** Who was at a session, for its trainer and for HR. */
export async function readRegister(
  db: Database,
  actor: Actor,
  sessionId: string
): Promise<Outcome<Register>> {
  const session = await seenSession(db, actor, sessionId);
  if (!session) return refused('not-found');
  const people = await queries.selectRegister(db, sessionId);
  return done({ session: timed(session), people, begun: hasBegun(session) });
}

/** Notes who was at a session; nothing is noted before it begins. */
export function noteAttendance(
  db: Database,
  actor: Actor,
  { sessionId, noted }: { sessionId: string; noted: queries.Noted[] }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    await queries.lockSession(trx, sessionId);
    const session = await seenSession(trx, actor, sessionId);
    if (!session) return refused('not-found');
    if (!hasBegun(session)) return refused('session-ahead');
    const before = await queries.selectRegister(trx, sessionId);
    const known = new Map(before.map((person) => [person.id, person]));
    if (noted.some(({ personId }) => !known.has(personId))) return refused('not-found');
    const changed = noted.filter(({ personId, state, note }) => {
      const person = known.get(personId)!;
      return person.state !== state || person.note !== note;
    });
    if (changed.length === 0) return done();
    await queries.upsertAttendance(trx, sessionId, actor.personId, changed);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'attendance.noted',
      subjectType: 'session',
      subjectId: sessionId,
      before: changed.map(({ personId }) => ({ personId, state: known.get(personId)!.state })),
      after: changed,
      address: actor.address
    });
    return done();
  });
}

/** A session of an opened cohort that the actor holds as its trainer, or follows as HR. */
async function seenSession(db: Database, actor: Actor, sessionId: string) {
  const session = await queries.selectSession(db, sessionId);
  if (!session) return undefined;
  const { cohortId, trainerId } = session;
  const holds = trainerId === actor.personId && may(actor, 'session.hold');
  return holds || may(actor, 'enrolment.change', { cohortId }) ? session : undefined;
}

function hasBegun({ startsAt }: { startsAt: Date }): boolean {
  return startsAt <= now();
}

function dayFrom(day: string) {
  return { from: instantOf(`${day}T00:00`), to: instantOf(`${shiftDay(day, 1)}T00:00`) };
}
