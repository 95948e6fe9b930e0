import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { bind, createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import { menteesAtWork, ownWeek, signTask } from './index';

const database = useDatabase();
let mentor: Actor;
let newHire: Actor;
let cohortId: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00+08:00') });
  mentor = await createActor(database(), ['mentor']);
  newHire = await createActor(database(), ['new-hire'], '林晓雨');
  cohortId = await createCohort(database(), [newHire.personId], mentor.personId);
});
afterEach(() => void vi.useRealTimers());

const sign = (task: string, by = mentor, about = { cohortId, personId: newHire.personId }) =>
  signTask(database(), by, { ...about, task });
async function mentees(of = mentor) {
  const outcome = await menteesAtWork(database(), of, 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const waiting = async () => (await mentees())[0]!.toSign.map(({ id }) => id);
async function finished() {
  const outcome = await ownWeek(database(), newHire, 'zh-CN');
  return outcome.ok && outcome.value!.view.done.map(({ task }) => task.id);
}

describe('a mentor’s signature', () => {
  it('is waited for from the task’s day on, and finishes the task once', async () => {
    expect(await waiting()).toEqual(['meet-mentor', 'own-account']);
    const outcomes = await Promise.all([sign('meet-mentor'), sign('meet-mentor')]);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await waiting()).toEqual(['own-account']);
    expect(await finished()).toEqual(['meet-mentor']);
    expect(await mentees()).toMatchObject([{ name: '林晓雨', progress: { done: 1 }, late: 0 }]);
  });

  it.each([
    ['the new hire ticks', 'desk-neighbour'],
    ['the system sees', 'lesson-golden-six'],
    ['does not exist', 'no-such-task'],
    ['is a prototype’s key', 'constructor'],
    ['cannot be', 'meet-mentor\0']
  ])('is refused for a task that %s', async (_, task) => {
    expect(await sign(task)).toMatchObject({ code: 'not-found' });
    expect(await finished()).toEqual([]);
  });

  it('is not another mentor’s, nor the new hire’s own', async () => {
    const other = await createActor(database(), ['mentor']);
    expect(await sign('meet-mentor', other)).toMatchObject({ code: 'not-found' });
    expect(await mentees(other)).toEqual([]);
    expect(await sign('meet-mentor', newHire)).toMatchObject({ code: 'not-allowed' });
    expect(await sign('meet-mentor', { ...newHire, grants: mentor.grants })).toMatchObject({
      code: 'not-found'
    });
    const elsewhere = await createCohort(database());
    const bound = await bind(database(), { ...mentor, grants: [] }, { role: 'mentor', cohortId: elsewhere });
    expect(await sign('meet-mentor', bound)).toMatchObject({ code: 'not-allowed' });
    expect(await finished()).toEqual([]);
  });

  it('is refused when ids are swapped or of another cohort', async () => {
    const other = await createCohort(database(), [], mentor.personId);
    for (const about of [
      { cohortId: newHire.personId, personId: cohortId },
      { cohortId: other, personId: newHire.personId },
      { cohortId, personId: mentor.personId }
    ]) {
      expect(await sign('meet-mentor', mentor, about)).toMatchObject({ code: 'not-found' });
    }
    expect(await finished()).toEqual([]);
  });
});

describe('a mentor’s new hires', () => {
  it('are shown until two weeks after their month', async () => {
    vi.setSystemTime(new Date('2026-04-15T23:00:00+08:00'));
    expect(await mentees()).toHaveLength(1);
    vi.setSystemTime(new Date('2026-04-16T00:00:00+08:00'));
    expect(await mentees()).toEqual([]);
  });

  it('are not for those who are no mentor', async () => {
    for (const role of ['new-hire', 'trainer', 'lead', 'peer', 'hr', 'manager', 'admin'] as const) {
      const actor = await createActor(database(), [role]);
      expect(await menteesAtWork(database(), actor, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
    }
  });
});
