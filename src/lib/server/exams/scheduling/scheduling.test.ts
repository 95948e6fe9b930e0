import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../../tests/factories/cohorts';
import { closesAt, createAttempt, createExam, opensAt } from '../../../../../tests/factories/exams';
import { bind, createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import type { Actor } from '../../policy';
import {
  cancelExam,
  changeExam,
  examChoices,
  grantAllowance,
  lengthenExam,
  listScheduled,
  readExamRoom,
  readSitting,
  scheduleExam
} from '../index';

const database = useDatabase();
const minute = 60_000;
const at = (offset: number) => void vi.setSystemTime(opensAt.getTime() + offset);
const events = async (examId: string) =>
  (
    await database()
      .selectFrom('audit_event')
      .select('action')
      .where('subject_id', '=', examId)
      .orderBy('id')
      .execute()
  ).map(({ action }) => action);

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: opensAt.getTime() - 60 * minute }));
afterEach(() => void vi.useRealTimers());

describe('setting an exam', () => {
  it('keeps its terms and makes a code where one is wanted', async () => {
    const hr = await createActor(database(), ['hr']);
    const cohortId = await createCohort(database());
    const plan = { paper: 'onboarding-basics', cohortId, opensAt, closesAt, minutes: 45 };
    const set = await scheduleExam(database(), hr, {
      ...plan,
      coded: true,
      shuffle: true,
      attempts: 2,
      divergence: '0.25'
    });
    expect(set).toMatchObject({ ok: true });
    const examId = set.ok ? set.value.examId : '';
    expect(await readExamRoom(database(), hr, examId, 'zh-CN')).toMatchObject({
      value: {
        stage: 'planned',
        minutes: 45,
        startCode: expect.stringMatching(/^[A-Z3-9]{6}$/) as string,
        shuffle: true,
        attempts: 2,
        divergence: '0.25',
        window: { opens: '2026-03-04T14:00', closes: '2026-03-04T18:00' },
        places: []
      }
    });
  });

  it.each([
    ['no time at all', { closesAt: opensAt }],
    ['no minutes', { minutes: 0 }],
    ['a day of minutes', { minutes: 1440 }],
    ['six attempts', { attempts: 6 }],
    ['a difference of more than everything', { divergence: '1.5' }]
  ])('with %s is refused, and nothing is kept', async (_, change) => {
    const hr = await createActor(database(), ['hr']);
    const cohortId = await createCohort(database());
    const plan = { paper: 'onboarding-basics', cohortId, opensAt, closesAt };
    expect(await scheduleExam(database(), hr, { ...plan, ...change })).toMatchObject({ code: 'bad-input' });
    const kept = database().selectFrom('exam').select('id').where('cohort_id', '=', cohortId);
    expect(await kept.execute()).toEqual([]);
  });

  it('is HR’s alone, and only for the cohorts a role reaches', async () => {
    const { examId, cohortId } = await createExam(database());
    const other = await createCohort(database());
    const bound = await bind(database(), await createActor(database(), []), { role: 'hr', cohortId: other });
    expect(await readExamRoom(database(), bound, examId, 'en')).toMatchObject({ code: 'not-found' });
    expect(await listScheduled(database(), bound, 'en')).toMatchObject({ value: [] });
    const cancelling = { examId, revision: 1 };
    expect(await cancelExam(database(), bound, cancelling)).toMatchObject({ code: 'not-found' });
    for (const role of ['new-hire', 'trainer', 'lead', 'manager', 'admin'] as const) {
      const outsider = await createActor(database(), [role]);
      const plan = { paper: 'onboarding-basics', cohortId, opensAt, closesAt };
      expect(await scheduleExam(database(), outsider, plan)).toMatchObject({ code: 'not-allowed' });
      expect(await listScheduled(database(), outsider, 'en')).toMatchObject({ code: 'not-allowed' });
      expect(await readExamRoom(database(), outsider, examId, 'en')).toMatchObject({ code: 'not-allowed' });
      expect(await examChoices(database(), outsider, 'en')).toMatchObject({ code: 'not-allowed' });
      expect(await cancelExam(database(), outsider, cancelling)).toMatchObject({ code: 'not-allowed' });
    }
  });
});

describe('an exam that has not opened', () => {
  it('is changed by whoever saw it last', async () => {
    const { examId, hr } = await createExam(database());
    const later = new Date(closesAt.getTime() + 60 * minute);
    const change = { examId, revision: 1, opensAt, closesAt: later, minutes: 50, coded: true };
    expect(await changeExam(database(), hr, change)).toMatchObject({ ok: true });
    expect(await changeExam(database(), hr, change)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await readExamRoom(database(), hr, examId, 'en')).toMatchObject({
      value: { minutes: 50, closesAt: later, revision: 2 }
    });
    expect(await events(examId)).toEqual(['exam.scheduled', 'exam.changed']);
  });

  it('is taken back, and its paper can be set again', async () => {
    const { examId, cohortId, hr } = await createExam(database());
    expect(await cancelExam(database(), hr, { examId, revision: 1 })).toMatchObject({ ok: true });
    expect(await readExamRoom(database(), hr, examId, 'en')).toMatchObject({ code: 'not-found' });
    expect(await events(examId)).toEqual(['exam.scheduled', 'exam.cancelled']);
    const plan = { paper: 'onboarding-basics', cohortId, opensAt, closesAt };
    expect(await scheduleExam(database(), hr, plan)).toMatchObject({ ok: true });
  });
});

describe('an exam that has opened', () => {
  it('is neither changed nor cancelled, only lengthened, and running bells move with it', async () => {
    const { examId, hr, sitter } = await createExam(database());
    at(10 * minute);
    await createAttempt(database(), sitter, examId);
    const change = { examId, revision: 1, opensAt, closesAt, minutes: 50 };
    expect(await changeExam(database(), hr, change)).toMatchObject({ code: 'exam-opened' });
    expect(await cancelExam(database(), hr, change)).toMatchObject({ code: 'exam-opened' });
    const shorter = { examId, revision: 1, closesAt, minutes: 20 };
    expect(await lengthenExam(database(), hr, shorter)).toMatchObject({ code: 'exam-shortened' });
    expect(await lengthenExam(database(), hr, { ...shorter, minutes: 45 })).toMatchObject({ ok: true });
    const endsAt = new Date(opensAt.getTime() + 55 * minute);
    expect(await readSitting(database(), sitter, examId)).toMatchObject({ value: { endsAt } });
    expect(await events(examId)).toEqual(['exam.scheduled', 'exam.lengthened']);
  });
});

describe('an allowance', () => {
  it('adds time to a running attempt at once, never takes it back, and is written down', async () => {
    const { examId, hr, sitters } = await createExam(database(), 2);
    const [sitter, other] = sitters as [(typeof sitters)[0], (typeof sitters)[0]];
    at(0);
    await createAttempt(database(), sitter, examId);
    await createAttempt(database(), other, examId);
    const allow = (extraMinutes: number) =>
      grantAllowance(database(), hr, {
        examId,
        personId: sitter.personId,
        extraMinutes,
        attempts: 1,
        reason: '手部受伤'
      });
    expect(await allow(15)).toMatchObject({ ok: true });
    expect(await allow(5)).toMatchObject({ ok: true });
    const endsAt = new Date(opensAt.getTime() + 45 * minute);
    expect(await readSitting(database(), sitter, examId)).toMatchObject({ value: { endsAt } });
    const untouched = new Date(opensAt.getTime() + 30 * minute);
    expect(await readSitting(database(), other, examId)).toMatchObject({ value: { endsAt: untouched } });
    expect(await events(examId)).toEqual([
      'exam.scheduled',
      'exam.allowance-granted',
      'exam.allowance-granted'
    ]);
  });

  it('of two people who grant at once the second is told, and the same grant twice counts once', async () => {
    const { examId, hr, sitter } = await createExam(database());
    const other = await createActor(database(), ['hr']);
    const seenAt = new Date();
    const grant = (actor: Actor, extraMinutes: number, seen = seenAt) => {
      const allowance = { extraMinutes, attempts: 1, reason: '手部受伤' };
      return grantAllowance(database(), actor, {
        ...{ examId, personId: sitter.personId, seenAt: seen },
        ...allowance
      });
    };
    at(minute);
    expect(await grant(hr, 15)).toEqual({ ok: true });
    expect(await grant(hr, 15)).toEqual({ ok: true });
    expect(await grant(other, 5)).toMatchObject({ ok: false, code: 'changed-meanwhile' });
    at(2 * minute);
    expect(await grant(other, 5, new Date())).toEqual({ ok: true });
    const room = await readExamRoom(database(), hr, examId, 'zh-CN');
    expect(room).toMatchObject({ value: { places: [{ allowance: { extraMinutes: 5 } }] } });
  });

  it('is for somebody who is expected there', async () => {
    const { examId, hr } = await createExam(database());
    const stranger = await createActor(database(), ['new-hire']);
    const allowance = { extraMinutes: 10, attempts: 1, reason: 'none' };
    for (const personId of [stranger.personId, hr.personId]) {
      expect(await grantAllowance(database(), hr, { examId, personId, ...allowance })).toMatchObject({
        code: 'not-found'
      });
    }
  });
});
