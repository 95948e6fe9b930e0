import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { bind, createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import { readCockpit, readCoachedPathway } from '../tasks';
import { checkIn, checkInsOf, ownCheckIn } from './index';

const database = useDatabase();
const at = (moment: string) => vi.setSystemTime(new Date(`${moment}+08:00`));
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-04T10:00:00+08:00') }));
afterEach(() => void vi.useRealTimers());

async function placed() {
  const newHire = await createActor(database(), ['new-hire']);
  const mentor = await createActor(database(), ['mentor']);
  const cohortId = await createCohort(database(), [newHire.personId], mentor.personId);
  return { newHire, mentor, cohortId, place: { cohortId, personId: newHire.personId } };
}

const answers = (actor: Actor, week: number, mood: number, note = '') =>
  checkIn(database(), actor, { week, mood, note });

describe('the weekly check-in', () => {
  it('is one answer a week, changed until the week ends', async () => {
    const { newHire, place } = await placed();
    expect(await ownCheckIn(database(), newHire)).toMatchObject({ value: { week: 1, answer: null } });
    await Promise.all([answers(newHire, 1, 2, '吃力'), answers(newHire, 1, 2, '吃力')]);
    at('2026-03-08T23:59:00');
    expect(await answers(newHire, 1, 4, '好些了')).toMatchObject({ ok: true });
    expect(await checkInsOf(database(), place)).toMatchObject([{ week: 1, mood: 4, note: '好些了' }]);
    at('2026-03-09T00:01:00');
    expect(await answers(newHire, 1, 5)).toMatchObject({ ok: false, code: 'check-in-over' });
    expect(await ownCheckIn(database(), newHire)).toMatchObject({ value: { week: 2, answer: null } });
    await answers(newHire, 2, 3);
    expect(await checkInsOf(database(), place)).toMatchObject([{ mood: 4 }, { week: 2, mood: 3 }]);
  });

  it('is asked of nobody outside their month, and of no other role', async () => {
    const { newHire, mentor } = await placed();
    at('2026-03-01T12:00:00');
    expect(await ownCheckIn(database(), newHire)).toMatchObject({ value: null });
    expect(await answers(newHire, 1, 3)).toMatchObject({ code: 'no-cohort' });
    at('2026-04-02T12:00:00');
    expect(await answers(newHire, 5, 3)).toMatchObject({ code: 'no-cohort' });
    expect(await answers(mentor, 1, 3)).toMatchObject({ code: 'not-allowed' });
  });

  it('is read by the mentor and HR of the cohort alone', async () => {
    const { newHire, mentor, cohortId } = await placed();
    await answers(newHire, 1, 2, '跟不上');
    const read = (actor: Actor) => readCoachedPathway(database(), actor, newHire.personId, 'zh-CN');
    expect(await read(mentor)).toMatchObject({ value: { checkIns: [{ mood: 2, note: '跟不上' }] } });
    const hr = await createActor(database(), ['hr']);
    expect(await read(hr)).toMatchObject({ value: { checkIns: [{ mood: 2 }] } });
    expect(await readCockpit(database(), hr, cohortId, 'zh-CN')).toMatchObject({
      value: { members: [{ moods: [{ week: 1, mood: 2 }] }] }
    });
    const elsewhere = await bind(database(), await createActor(database(), []), {
      role: 'hr',
      cohortId: await createCohort(database())
    });
    for (const actor of [await createActor(database(), ['mentor']), elsewhere])
      expect(await read(actor)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await read(await createActor(database(), ['lead']))).toMatchObject({ value: { checkIns: [] } });
    const manager = await createActor(database(), ['manager']);
    expect(await readCockpit(database(), manager, cohortId, 'zh-CN')).toMatchObject({
      value: { members: [{ moods: [] }] }
    });
  });
});
