import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opensAt } from '../../../../tests/factories/exams';
import { bind, createActor } from '../../../../tests/factories/people';
import {
  createMarks,
  createScored,
  createUnscored,
  publishChecked
} from '../../../../tests/factories/scores';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import { readCockpit, tickTask } from './index';

const database = useDatabase();
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: opensAt }));
afterEach(() => void vi.useRealTimers());

async function cockpit(actor: Actor, cohortId: string) {
  const outcome = await readCockpit(database(), actor, cohortId, 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

describe('the cohort’s cockpit', () => {
  it('shows HR everybody’s progress, what is late, and what their score lacks', async () => {
    const cohort = await createUnscored(database(), 2);
    const { hr, cohortId, sitters } = cohort;
    await tickTask(database(), sitters[0]!, { task: 'desk-neighbour', done: true });
    await createMarks(database(), cohort, sitters[0]!);
    const shown = await cockpit(hr, cohortId);
    expect(shown).toMatchObject({ today: '2026-03-04', published: false, cohort: { opensOn: '2026-03-02' } });
    expect(shown.deadlines.length).toBeGreaterThan(5);
    const of = ({ personId }: Actor) => shown.members.find((member) => member.personId === personId);
    expect(of(sitters[0]!)).toMatchObject({
      mentorName: cohort.mentor.name,
      progress: { done: 2 },
      missing: [{ half: 'applied' }]
    });
    expect(of(sitters[1]!)).toMatchObject({
      progress: { done: 0 },
      missing: [{ half: 'written' }, { half: 'applied' }]
    });
    expect(of(sitters[1]!)!.late).toBeGreaterThan(of(sitters[0]!)!.late);
  });

  it('tells the general manager nothing of scores in the making', async () => {
    const { cohortId } = await createScored(database(), 1);
    const { members } = await cockpit(await createActor(database(), ['manager']), cohortId);
    expect(members).toMatchObject([{ missing: null }]);
  });

  it('says when the results are out', async () => {
    const { cohortId, hr } = await createScored(database(), 1);
    await publishChecked(database(), hr, cohortId);
    expect(await cockpit(hr, cohortId)).toMatchObject({ published: true, members: [{ missing: [] }] });
  });

  it('is closed to others, and to a role bound elsewhere', async () => {
    const { cohortId } = await createUnscored(database(), 1);
    const elsewhere = (await createUnscored(database(), 1)).cohortId;
    const bound = await bind(database(), await createActor(database(), []), {
      role: 'hr',
      cohortId: elsewhere
    });
    expect(await readCockpit(database(), bound, cohortId, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
    for (const role of ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'admin'] as const) {
      const actor = await createActor(database(), [role]);
      expect(await readCockpit(database(), actor, cohortId, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
    }
    const unknown = '00000000-0000-4000-8000-000000000000';
    const hr = await createActor(database(), ['hr']);
    expect(await readCockpit(database(), hr, unknown, 'zh-CN')).toMatchObject({ code: 'not-found' });
  });
});
