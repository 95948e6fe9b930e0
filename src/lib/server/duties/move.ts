import { done, refused, type Outcome, type Refusal } from '../../forms/failure';
import { recordEvent } from '../audit';
import { today } from '../clock';
import { inTransaction, type Database } from '../db';
import { notify, settleNotices } from '../notifications';
import { may, type Actor } from '../policy';
import { candidates } from './follow';
import { lockDuty } from './follow-queries';
import * as queries from './move-queries';
import { isPersonal } from './personal';
import { selectHolidays } from './queries';
import { roomOf } from './rooms';
import { nextWake } from './wake';

type Duty = NonNullable<Awaited<ReturnType<typeof lockDuty>>>;

type Moving = { dutyId: string; cohortId: string; revision: number; reason: string };

/** Hands an open duty to somebody else who can do it, with a reason. The event says from whom. */
export function delegateDuty(db: Database, actor: Actor, input: Moving & { toId: string }): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const duty = await openDuty(trx, actor, input);
    if ('ok' in duty) return duty;
    if (isPersonal(duty)) return refused('duty-personal');
    const able = await candidates(trx, actor, input.cohortId);
    if (!able.ok || !able.value[duty.step]?.some(({ id }) => id === input.toId))
      return refused('delegate-unfit');
    const wakeAt = nextWake({ ...duty, ownerId: input.toId }, await selectHolidays(trx));
    await queries.updateOwner(trx, { ...duty, ...input, wakeAt, fromId: duty.ownerId });
    await settleNotices(trx, `duty:${duty.id}`);
    await notify(trx, {
      toId: input.toId,
      key: `duty:${duty.id}:delegated:${duty.revision}`,
      kind: 'duty-delegated',
      data: { ...named(duty, input.toId), due: duty.dueOn, reason: input.reason },
      about: `duty:${duty.id}`,
      href: roomOf(duty) ?? '/notices',
      urgent: true
    });
    await record(trx, actor, duty, 'duty.delegated', {
      before: { ownerId: duty.ownerId },
      after: { ownerId: input.toId, reason: input.reason }
    });
    return done();
  });
}

/** Gives an open duty a later last day, with a reason. The planned day stays visible beside it. */
export function extendDuty(db: Database, actor: Actor, input: Moving & { to: string }): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const duty = await openDuty(trx, actor, input);
    if ('ok' in duty) return duty;
    if (input.to <= duty.dueOn || input.to < today()) return refused('extension-earlier');
    const wakeAt = nextWake({ ...duty, dueOn: input.to }, await selectHolidays(trx));
    await queries.updateExtension(trx, { ...duty, ...input, wakeAt });
    await settleNotices(trx, `duty:${duty.id}`);
    if (duty.ownerId)
      await notify(trx, {
        toId: duty.ownerId,
        key: `duty:${duty.id}:extended:${duty.revision}`,
        kind: 'duty-extended',
        data: { ...named(duty, duty.ownerId), due: input.to, reason: input.reason },
        about: `duty:${duty.id}`,
        href: roomOf(duty) ?? '/notices'
      });
    await record(trx, actor, duty, 'duty.extended', {
      before: { dueOn: duty.dueOn },
      after: { dueOn: input.to, plannedOn: duty.plannedOn, reason: input.reason }
    });
    return done();
  });
}

/** Reminds the owner of an open duty now; once a day is enough. */
export function remindOwner(
  db: Database,
  actor: Actor,
  input: { dutyId: string; cohortId: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const duty = await openDuty(trx, actor, input);
    if ('ok' in duty) return duty;
    if (!duty.ownerId) return refused('duty-unowned');
    const told = await notify(trx, {
      toId: duty.ownerId,
      key: `duty:${duty.id}:asked:${today()}`,
      kind: duty.dueOn < today() ? 'duty-late' : 'duty-due',
      data: { ...named(duty, duty.ownerId), due: duty.dueOn },
      about: `duty:${duty.id}`,
      href: roomOf(duty) ?? '/notices',
      urgent: true
    });
    if (!told) return refused('reminded-today');
    await record(trx, actor, duty, 'duty.reminded', { after: { ownerId: duty.ownerId } });
    return done();
  });
}

async function openDuty(
  trx: Database,
  actor: Actor,
  { dutyId, cohortId, revision }: { dutyId: string; cohortId: string; revision?: number }
): Promise<Duty | Refusal> {
  if (!may(actor, 'duty.move', { cohortId })) return refused('not-allowed');
  const duty = await lockDuty(trx, dutyId);
  if (duty?.cohortId !== cohortId) return refused('not-found');
  if (duty.doneAt) return refused('duty-done');
  if (revision !== undefined && duty.revision !== revision) return refused('changed-meanwhile');
  return duty;
}

function named(duty: Duty, ownerId: string): Record<string, string> {
  return {
    cohort: duty.cohort,
    artefact: duty.artefact,
    about: duty.about && duty.aboutId !== ownerId ? duty.about : ''
  };
}

function record(
  trx: Database,
  actor: Actor,
  duty: Duty,
  action: string,
  change: { before?: unknown; after: Record<string, unknown> }
) {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'duty',
    subjectId: duty.id,
    before: change.before,
    after: { cohortId: duty.cohortId, artefact: duty.artefact, aboutId: duty.aboutId, ...change.after },
    address: actor.address
  });
}
