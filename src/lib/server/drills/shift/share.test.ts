import { beforeEach, expect, test, vi } from 'vitest';
import { createCohort } from '../../../../../tests/factories/cohorts';
import { createEndedDrill } from '../../../../../tests/factories/ended-drills';
import { bind, createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import type { Outcome } from '../../../forms/failure';
import type { Actor } from '../../policy';
import {
  endShift,
  listShifts,
  listShiftsOf,
  readCoachedAttempt,
  readShare,
  readShift,
  readShiftReport,
  setShare,
  startShift
} from '..';

vi.mock(import('../../clock'), async (original) => ({
  ...(await original()),
  now: () => new Date('2026-03-04T12:00:00Z'),
  today: () => '2026-03-04'
}));

const database = useDatabase();
let trainee: Actor;
let mentor: Actor;
let cohortId: string;

beforeEach(async () => {
  trainee = await createActor(database(), ['new-hire']);
  mentor = await createActor(database(), ['mentor'], '周师傅');
  cohortId = await createCohort(database(), [trainee.personId], mentor.personId);
});

test('in the first week the share is low, and nobody has had to set it', async () => {
  const share = value(await readShare(database(), trainee, trainee.personId));
  expect(share).toMatchObject({
    share: 15,
    usual: 15,
    isSet: false,
    week: 1,
    experienced: false,
    settable: false
  });
});

test('who has done this work before is given more from the start', async () => {
  await database()
    .updateTable('enrolment')
    .set({ experienced: true })
    .where('cohort_id', '=', cohortId)
    .execute();
  const share = value(await readShare(database(), trainee, trainee.personId));
  expect(share).toMatchObject({ share: 50, usual: 50, experienced: true });
});

test('the mentor raises it, the next shift brings more customers, and the trail says who did', async () => {
  const input = { person: trainee.personId, share: 60 };
  const raised = value(await setShare(database(), mentor, input));
  expect(raised).toMatchObject({ share: 60, usual: 15, isSet: true, setBy: '周师傅', settable: true });
  const terms = { minutes: 10, mode: 'assessment', locale: 'zh-CN' } as const;
  const shift = value(await startShift(database(), trainee, terms)).id;
  expect(value(await readShift(database(), trainee, shift)).share).toBe(60);
  const trail = await database()
    .selectFrom('audit_event')
    .select(['actor_id', 'before', 'after'])
    .where('action', '=', 'share.set')
    .where('subject_id', '=', trainee.personId)
    .execute();
  expect(trail).toEqual([{ actor_id: mentor.personId, before: null, after: { share: 60 } }]);
  const back = value(await setShare(database(), mentor, { ...input, share: null }));
  expect(back).toMatchObject({ share: 15, isSet: false });
});

test.each([-1, 101, 33.3, NaN])('a share of %s is refused', async (share) => {
  const input = { person: trainee.personId, share };
  expect(await setShare(database(), mentor, input)).toMatchObject({ ok: false, code: 'bad-input' });
});

test('HR of the cohort or of all may set it; nobody else, least of all for themselves', async () => {
  const ofAll = await createActor(database(), ['hr']);
  const ofCohort = await bind(database(), await createActor(database(), []), { role: 'hr', cohortId });
  const ofAnother = await bind(database(), await createActor(database(), []), {
    role: 'hr',
    cohortId: await createCohort(database())
  });
  const input = { person: trainee.personId, share: 40 };
  for (const actor of [ofAll, ofCohort]) expect((await setShare(database(), actor, input)).ok).toBe(true);
  const strangers = [trainee, ofAnother, await createActor(database(), ['mentor', 'trainer', 'admin'])];
  for (const actor of strangers)
    expect(await setShare(database(), actor, input)).toMatchObject({ ok: false, code: 'not-found' });
  const own = { ...input, person: ofAll.personId };
  expect(await setShare(database(), ofAll, own)).toMatchObject({ ok: false, code: 'not-found' });
  expect(await setShare(database(), ofAll, { ...input, person: 'nobody' })).toMatchObject({
    code: 'not-found'
  });
});

test('who coaches a new hire sees their shifts and reports, and others do not', async () => {
  const terms = { minutes: 10, mode: 'practice', locale: 'zh-CN' } as const;
  const { id } = value(await startShift(database(), trainee, terms));
  expect(value(await listShiftsOf(database(), mentor, trainee.personId))).toMatchObject({
    shifts: [{ id }],
    total: 1,
    pages: 1
  });
  expect(value(await readShiftReport(database(), mentor, id))).toBeNull();
  expect(await readShift(database(), mentor, id)).toMatchObject({ code: 'not-found' });
  const stranger = await createActor(database(), ['mentor']);
  expect(await listShiftsOf(database(), stranger, trainee.personId)).toMatchObject({ code: 'not-found' });
  expect(await readShiftReport(database(), stranger, id)).toMatchObject({ code: 'not-found' });
});

test('shifts are listed twenty to a page, newest first', async () => {
  const ids: string[] = [];
  for (let number = 0; number < 21; number += 1) {
    const terms = { minutes: 10, mode: 'practice', locale: 'zh-CN' } as const;
    const { id } = value(await startShift(database(), trainee, { ...terms, scenarios: ['wrong-size'] }));
    ids.unshift(id);
    if (number < 20) value(await endShift(database(), trainee, id));
  }
  const first = value(await listShifts(database(), trainee));
  expect(first).toMatchObject({ total: 21, page: 1, pages: 2, running: ids[0] });
  expect(first.shifts.map(({ id }) => id)).toEqual(ids.slice(0, 20));
  const last = value(await listShiftsOf(database(), mentor, trainee.personId, 99));
  expect(last).toMatchObject({ page: 2, running: null, shifts: [{ id: ids[20] }] });
});

test('who coaches a new hire reads the debrief of each chat, and others do not', async () => {
  const attempt = await createEndedDrill(database(), trainee, ['您好，让您久等了。']);
  expect(value(await readCoachedAttempt(database(), mentor, attempt))).toMatchObject({
    personId: trainee.personId,
    shiftId: null,
    review: { standing: { overruled: false } }
  });
  const strangers = [trainee, await createActor(database(), ['mentor', 'trainer'])];
  for (const actor of strangers)
    for (const id of [attempt, crypto.randomUUID(), "'; drop"])
      expect(await readCoachedAttempt(database(), actor, id)).toMatchObject({ code: 'not-found' });
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
