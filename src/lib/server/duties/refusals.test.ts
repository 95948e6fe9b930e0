import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { bind, createActor, createMember } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { delegateForm, extendForm, holidaysForm } from '../../forms/duties';
import { readForm } from '../../forms/read-form';
import { newId } from '../db';
import type { Role } from '../db/schema';
import type { Actor } from '../policy';
import {
  delegateDuty,
  extendDuty,
  fulfilDuties,
  readHolidays,
  redateCohort,
  remindOwner,
  setHolidays,
  settleDuties
} from './index';

const database = useDatabase();
const reason = '出差一周';
let hr: Actor;
let mentor: Actor;
let stand: Actor;
let newHire: Actor;
let cohortId: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-20T09:00:00+08:00') });
  const db = database();
  hr = await createActor(db, ['hr']);
  mentor = await createMember(db, ['mentor']);
  stand = await createMember(db, ['mentor']);
  newHire = await createActor(db, ['new-hire']);
  cohortId = await createCohort(db, [newHire.personId], mentor.personId);
  await settleDuties(db, cohortId);
});
afterEach(() => void vi.useRealTimers());

const others: Role[] = ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'manager', 'admin'];

function find(artefact: string) {
  return database()
    .selectFrom('duty')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .where('artefact', '=', artefact as never)
    .executeTakeFirstOrThrow();
}

const notices = (personId: string) =>
  database().selectFrom('notice').selectAll().where('to_id', '=', personId).execute();

const events = (action: string) =>
  database().selectFrom('audit_event').selectAll().where('action', '=', action).execute();

describe('who may not move a duty', () => {
  it.each(others)('the %s', async (role) => {
    const duty = await find('mentor-assessment');
    const actor = await createActor(database(), [role]);
    const input = { dutyId: duty.id, cohortId, revision: duty.revision, reason };
    for (const refusal of [
      await remindOwner(database(), actor, input),
      await delegateDuty(database(), actor, { ...input, toId: stand.personId }),
      await extendDuty(database(), actor, { ...input, to: '2026-04-20' }),
      await redateCohort(database(), actor, {
        cohortId,
        revision: 0,
        opensOn: '2026-03-02',
        classroomEndsOn: '2026-03-04',
        onJobEndsOn: '2026-05-01'
      })
    ])
      expect(refusal).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await find('mentor-assessment')).toEqual(duty);
    expect(await notices(mentor.personId)).toEqual([]);
  });

  it('HR of another cohort, whichever of the two they name', async () => {
    const duty = await find('mentor-assessment');
    const elsewhere = await createCohort(database());
    const actor = await bind(database(), await createActor(database(), []), {
      role: 'hr',
      cohortId: elsewhere
    });
    const input = { dutyId: duty.id, revision: duty.revision, reason, toId: stand.personId };
    expect(await delegateDuty(database(), actor, { ...input, cohortId })).toMatchObject({
      code: 'not-allowed'
    });
    for (const refusal of [
      await delegateDuty(database(), actor, { ...input, cohortId: elsewhere }),
      await extendDuty(database(), actor, { ...input, cohortId: elsewhere, to: '2026-04-20' }),
      await remindOwner(database(), actor, { dutyId: duty.id, cohortId: elsewhere }),
      await remindOwner(database(), hr, { dutyId: newId(), cohortId })
    ])
      expect(refusal).toMatchObject({ ok: false, code: 'not-found' });
    expect(await find('mentor-assessment')).toEqual(duty);
  });
});

describe('delegateDuty', () => {
  it('takes nobody who could not do it, and not what is a person’s own', async () => {
    const duty = await find('mentor-assessment');
    const input = { dutyId: duty.id, cohortId, revision: duty.revision, reason };
    for (const toId of [newHire.personId, hr.personId, newId()])
      expect(await delegateDuty(database(), hr, { ...input, toId })).toMatchObject({
        code: 'delegate-unfit'
      });
    const own = await find('training-summary');
    expect(
      await delegateDuty(database(), hr, {
        dutyId: own.id,
        cohortId,
        revision: own.revision,
        reason,
        toId: stand.personId
      })
    ).toMatchObject({ code: 'duty-personal' });
  });

  it('does not overwrite what changed meanwhile, nor what is done', async () => {
    const duty = await find('mentor-assessment');
    const input = { dutyId: duty.id, cohortId, revision: duty.revision, reason, toId: stand.personId };
    expect(await delegateDuty(database(), hr, input)).toMatchObject({ ok: true });
    expect(await delegateDuty(database(), hr, { ...input, toId: mentor.personId })).toMatchObject({
      code: 'changed-meanwhile'
    });
    expect((await notices(stand.personId)).map(({ kind }) => kind)).toEqual(['duty-delegated']);
    await fulfilDuties(database(), {
      cohortId,
      artefact: 'mentor-assessment',
      byId: stand.personId,
      aboutId: newHire.personId
    });
    const { revision } = await find('mentor-assessment');
    expect(await delegateDuty(database(), hr, { ...input, revision })).toMatchObject({ code: 'duty-done' });
    expect(await events('duty.delegated')).toHaveLength(1);
  });
});

describe('extendDuty', () => {
  it.each([
    ['the same day', '2026-04-01'],
    ['an earlier day', '2026-03-31'],
    ['a day that has passed', '2026-03-19']
  ])('refuses %s', async (_, to) => {
    const duty = await find('mentor-assessment');
    const input = { dutyId: duty.id, cohortId, revision: duty.revision, reason, to };
    expect(await extendDuty(database(), hr, input)).toMatchObject({ code: 'extension-earlier' });
    expect(await find('mentor-assessment')).toEqual(duty);
  });

  it('refuses a day in the past for what is late already', async () => {
    vi.setSystemTime(new Date('2026-04-10T09:00:00+08:00'));
    const duty = await find('mentor-assessment');
    const input = { dutyId: duty.id, cohortId, revision: duty.revision, reason };
    expect(await extendDuty(database(), hr, { ...input, to: '2026-04-09' })).toMatchObject({
      code: 'extension-earlier'
    });
    expect(await extendDuty(database(), hr, { ...input, to: '2026-04-10' })).toMatchObject({ ok: true });
  });
});

describe('remindOwner', () => {
  it('reminds once a day, and nobody of what is done', async () => {
    const input = { dutyId: (await find('mentor-assessment')).id, cohortId };
    expect(await remindOwner(database(), hr, input)).toMatchObject({ ok: true });
    expect(await remindOwner(database(), hr, input)).toMatchObject({ code: 'reminded-today' });
    expect(await notices(mentor.personId)).toHaveLength(1);
    vi.setSystemTime(new Date('2026-03-21T09:00:00+08:00'));
    expect(await remindOwner(database(), hr, input)).toMatchObject({ ok: true });
    await fulfilDuties(database(), {
      cohortId,
      artefact: 'mentor-assessment',
      byId: mentor.personId,
      aboutId: newHire.personId
    });
    expect(await remindOwner(database(), hr, input)).toMatchObject({ code: 'duty-done' });
    expect(await events('duty.reminded')).toHaveLength(2);
  });
});

describe('setHolidays', () => {
  it.each<Role>(['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'hr', 'manager'])(
    'is not for the %s',
    async (role) => {
      const before = await readHolidays(database());
      const actor = await createActor(database(), [role]);
      expect(await setHolidays(database(), actor, ['2026-05-01'])).toMatchObject({ code: 'not-allowed' });
      expect(await readHolidays(database())).toEqual(before);
    }
  );

  it('is not for an administrator of one department only', async () => {
    const actor = await bind(database(), await createActor(database(), []), { role: 'admin', cohortId });
    expect(await setHolidays(database(), actor, ['2026-05-01'])).toMatchObject({ code: 'not-allowed' });
  });
});

describe('the forms', () => {
  const filled = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };
  const duty = { duty: newId(), revision: '0' };

  it.each(['', '   ', '\u3000', '\n'])('want a reason that says something: %j', (empty) => {
    expect(readForm(delegateForm, filled({ ...duty, to: newId(), reason: empty }))).toMatchObject({
      ok: false,
      problems: { reason: 'required' }
    });
    expect(readForm(extendForm, filled({ ...duty, until: '2026-04-20', reason: empty }))).toMatchObject({
      ok: false,
      problems: { reason: 'required' }
    });
  });

  it.each(['2026-02-30', '2026-13-01', '20 April', "2026-04-20'; drop table duty"])(
    'take only days that are: %j',
    (until) => {
      expect(readForm(extendForm, filled({ ...duty, until, reason }))).toMatchObject({
        ok: false,
        problems: { until: 'format' }
      });
      expect(readForm(holidaysForm, filled({ days: `2026-05-01\n${until}` })).ok).toBe(false);
    }
  );
});
