import { afterEach, expect, it, vi } from 'vitest';
import { collectFeedback, createClass } from '../../../../tests/factories/feedback';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { closeRound } from '../forms';
import type { Actor } from '../policy';
import { coachedWarnings, cohortWarnings, watchCohorts } from './index';

const database = useDatabase();
afterEach(() => void vi.useRealTimers());

/** A cohort of five who each found the trainer as clear as this; the round is over. */
async function classOf(hr: Actor, trainer: Actor, clear: string, month: string) {
  const { cohortId, people } = await createClass(database(), 5, month);
  const judgements = people.map(() => ({ clear }));
  const roundId = await collectFeedback(
    database(),
    hr,
    { cohortId, people, trainers: [trainer] },
    judgements
  );
  await closeRound(database(), hr, roundId);
  return cohortId;
}

it('a cohort that thinks less of its trainer than the one before is shown to HR alone, and told once', async () => {
  const hr = await createActor(database(), ['hr']);
  const trainer = await createActor(database(), ['trainer']);
  await classOf(hr, trainer, '5', '2025-12');
  const cohortId = await classOf(hr, trainer, '2', '2026-03');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-05T07:00:00+08:00') });
  await watchCohorts(database());
  await watchCohorts(database());
  const seen = await cohortWarnings(database(), hr, cohortId, 'en');
  const warning = seen.ok ? seen.value.find(({ rule }) => rule === 'falling-feedback') : undefined;
  expect(warning).toMatchObject({
    name: null,
    since: '2026-03-05',
    href: `/hr/cohorts/${cohortId}/feedback`,
    acknowledged: null
  });
  expect(warning!.seen).toMatch(/^feedback on the training fell from \d(\.\d)? in the cohort before/);
  const notices = await database()
    .selectFrom('notice')
    .select('to_id as toId')
    .where('kind', '=', 'warning-seen')
    .where('key', 'like', `warning:${warning!.id}:%`)
    .execute();
  expect(notices).toEqual([{ toId: hr.personId }]);
  const mentor = await createActor(database(), ['mentor', 'lead']);
  expect(await coachedWarnings(database(), mentor, 'en')).toEqual([]);
});
