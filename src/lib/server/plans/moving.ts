import { clashes, type PlannedSession } from '../../engine/plan';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now } from '../clock';
import { selectCohort, selectMembers } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { notify } from '../notifications';
import { may, type Actor } from '../policy';
import { lockSession } from './attendance-queries';
import { instantOf, timed } from './content';
import * as queries from './moving-queries';

/** Times as the organisation's clocks show them; `moves` is how often it had been moved for whoever decided it. */
export type Moving = { sessionId: string; startsAt: string; endsAt: string; place: string; moves: number };

/**
 * Moves a session of an open cohort that has not begun: to a time within the cohort's month at which its trainer, its room
 * and the cohort itself are free. Everybody of the cohort and the trainer are told; calendars follow.
 */
export function moveSession(db: Database, actor: Actor, input: Moving): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    await lockSession(trx, input.sessionId);
    const session = await queries.selectMovable(trx, input.sessionId);
    if (!session?.cohortId || !may(actor, 'enrolment.change', { cohortId: session.cohortId }))
      return refused('not-found');
    if (session.moves !== input.moves) return refused('changed-meanwhile');
    const [startsAt, endsAt] = [instantOf(input.startsAt), instantOf(input.endsAt)];
    if (session.startsAt <= now()) return refused('session-begun');
    const cohort = await selectCohort(trx, session.cohortId);
    const [from, to] = [input.startsAt.slice(0, 10), input.endsAt.slice(0, 10)];
    const isInside = cohort && from >= cohort.opensOn && to <= cohort.onJobEndsOn;
    if (endsAt <= startsAt || startsAt <= now() || !isInside) return refused('session-time');
    const moved = { ...timed(session), ...input };
    const clash = await clashOf(trx, moved, { id: session.id, cohortId: session.cohortId, startsAt, endsAt });
    if (clash) return refused(clash);
    await queries.updatePlace(trx, session.id, { startsAt, endsAt, place: input.place });
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'session.moved',
      subjectType: 'session',
      subjectId: session.id,
      before: { startsAt: session.startsAt, endsAt: session.endsAt, place: session.place },
      after: { startsAt, endsAt, place: input.place },
      address: actor.address
    });
    await tell(trx, { ...session, cohortId: session.cohortId }, input);
    return done();
  });
}

async function clashOf(
  trx: Database,
  moved: PlannedSession,
  at: { id: string; cohortId: string; startsAt: Date; endsAt: Date }
) {
  await queries.lockBookings(trx);
  const beside = (await queries.selectBeside(trx, at)).map(timed);
  const others = beside.filter(({ cohortId }) => cohortId !== at.cohortId);
  const own = beside.filter(({ cohortId }) => cohortId === at.cohortId);
  const [found] = clashes([moved, ...own], others).filter(
    (finding) =>
      'session' in finding && (finding.session === 0 || ('other' in finding && finding.other === 0))
  );
  if (!found) return undefined;
  if (found.code === 'trainer-clash') return 'session-trainer-taken' as const;
  return found.code === 'place-clash' ? ('session-place-taken' as const) : ('session-group-taken' as const);
}

async function tell(
  trx: Database,
  session: { id: string; title: string; trainerId: string | null; cohortId: string; moves: number },
  { startsAt, endsAt, place }: Moving
): Promise<void> {
  const members = (await selectMembers(trx, session.cohortId)).map(({ personId }) => personId);
  const told = new Set([...members, ...(session.trainerId ? [session.trainerId] : [])]);
  for (const toId of told) {
    await notify(trx, {
      toId,
      key: `session:${session.id}:moved:${session.moves + 1}:${toId}`,
      kind: 'session-moved',
      data: {
        task: session.title,
        due: startsAt.slice(0, 10),
        when: `${startsAt.slice(11)}–${endsAt.slice(11)}`,
        place
      },
      about: `session:${session.id}`,
      href: toId === session.trainerId ? `/teach/sessions/${session.id}` : '/week',
      urgent: true
    });
  }
}
