import { beforeEach, describe, expect, it } from 'vitest';
import { collectFeedback, createClass } from '../../../../tests/factories/feedback';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { closeRound } from '../forms';
import type { Actor } from '../policy';
import { feedbackFigures, readFeedbackDesk } from './index';

const database = useDatabase();
let hr: Actor;
let trainer: Actor;

beforeEach(async () => {
  hr = await createActor(database(), ['hr']);
  trainer = await createActor(database(), ['trainer']);
});

/** A cohort whose people found the trainer as clear as this; the round is over. */
async function classOf(clear: string[], month: string, size = clear.length) {
  const { cohortId, people } = await createClass(database(), size, month);
  const asked = { cohortId, people, trainers: [trainer] };
  const judgements = clear.map((each) => ({ clear: each }));
  const roundId = await collectFeedback(database(), hr, asked, judgements);
  await closeRound(database(), hr, roundId);
  return cohortId;
}

const clearOf = async (cohortId: string) => {
  const figures = await feedbackFigures(database(), cohortId, 'zh-CN');
  return figures?.trainers
    .find(({ id }) => id === trainer.personId)
    ?.scales.find(({ key }) => key.includes('trainer-clear'));
};

describe('the figures of a cohort', () => {
  it('stand beside those of earlier cohorts, the newest first, and not of later ones', async () => {
    const first = await classOf(['2', '3', '3', '3', '4'], '2025-09');
    const second = await classOf(['3', '4', '4', '4', '5', '5'], '2025-12');
    const third = await classOf(['5', '5', '5', '5', '4'], '2026-03');
    expect(await clearOf(second)).toMatchObject({
      points: expect.arrayContaining([expect.any(String)]),
      now: { n: 6, mean: '4.17', deviation: '0.69', counts: [0, 0, 1, 3, 2] },
      earlier: [{ cohortId: first, figures: { n: 5, mean: '3.00', deviation: '0.63' } }]
    });
    expect((await clearOf(third))?.earlier.map(({ cohortId }) => cohortId)).toEqual([second, first]);
  });

  it('show nothing of four answers, neither now nor in a later cohort', async () => {
    const few = await classOf(['1', '1', '1', '1'], '2025-12', 6);
    expect(await clearOf(few)).toBeUndefined();
    const later = await classOf(['4', '4', '4', '4', '4'], '2026-03');
    expect((await clearOf(later))?.earlier).toEqual([]);
    const figures = await feedbackFigures(database(), few, 'zh-CN');
    expect(figures?.rounds).toMatchObject([{ code: 'F2', asked: 6, answered: 4, state: 'too-few' }]);
  });

  it('show nothing while the round runs', async () => {
    const { cohortId, people } = await createClass(database(), 7);
    await collectFeedback(
      database(),
      hr,
      { cohortId, people, trainers: [trainer] },
      Array.from({ length: 6 }, () => ({}))
    );
    const figures = await feedbackFigures(database(), cohortId, 'zh-CN');
    expect(figures).toMatchObject({
      courses: [],
      trainers: [],
      training: [],
      rounds: [{ state: 'running' }]
    });
  });

  it('show nothing of a trainer whom fewer than five met', async () => {
    const cohortId = await classOf(['4', '4', '4', '4', 'not-applicable'], '2026-03');
    expect(await clearOf(cohortId)).toMatchObject({ now: null });
  });

  it('are read by HR and the general manager, and nobody else', async () => {
    const cohortId = await classOf(['4', '4', '4', '4', '4'], '2026-03');
    const read = (actor: Actor) => readFeedbackDesk(database(), actor, cohortId, 'zh-CN');
    expect(await read(hr)).toMatchObject({ ok: true });
    expect(await read(await createActor(database(), ['manager']))).toMatchObject({ ok: true });
    expect(await read(trainer)).toMatchObject({ code: 'not-found' });
    const unknown = await readFeedbackDesk(database(), hr, trainer.personId, 'zh-CN');
    expect(unknown).toMatchObject({ code: 'not-found' });
  });
});
