import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opensAt } from '../../../../tests/factories/exams';
import { bind, createActor } from '../../../../tests/factories/people';
import {
  createMarks,
  createScored,
  createUnscored,
  publishChecked,
  signAsSecond
} from '../../../../tests/factories/scores';
import { createSheet } from '../../../../tests/factories/sheets';
import { useDatabase } from '../../../../tests/test-database';
import { combine } from '../../engine/scores';
import type { Actor } from '../policy';
import { previewScores, publishScores, readPublishedList, submitScores } from './index';

const database = useDatabase();
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: opensAt }));
afterEach(() => void vi.useRealTimers());

const preview = async (hr: Actor, cohortId: string) => {
  const outcome = await previewScores(database(), hr, cohortId);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const publish = (hr: Actor, cohortId: string) => publishChecked(database(), hr, cohortId);
const published = async (cohortId: string) => ({
  publications: await database()
    .selectFrom('publication')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .execute(),
  results: await database()
    .selectFrom('published_result')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .execute(),
  events: await database().selectFrom('audit_event').selectAll().where('subject_id', '=', cohortId).execute()
});

describe('the preview', () => {
  it('names what is missing of each, and combines nothing until all is there', async () => {
    const cohort = await createUnscored(database(), 2);
    const { hr, cohortId, sitters, mentor } = cohort;
    const [first, second] = sitters as [Actor, Actor];
    const of = async ({ personId }: Actor) =>
      (await preview(hr, cohortId)).candidates.find((candidate) => candidate.personId === personId);
    expect(await of(first)).toMatchObject({
      combined: null,
      missing: [{ half: 'written', state: 'open' }, { half: 'applied' }]
    });
    await createMarks(database(), cohort, first);
    expect(await of(first)).toMatchObject({ combined: null, missing: [{ half: 'applied' }] });
    await createSheet(database(), mentor, { cohortId, personId: first.personId });
    expect(await of(first)).toMatchObject({ combined: { ok: true }, missing: [] });
    expect(await of(second)).toMatchObject({ combined: null, missing: [{}, {}] });
  });

  it('names a cohort without a paper as incomplete', async () => {
    const { hr, cohortId } = await createUnscored(database(), 1);
    await database().deleteFrom('exam').where('cohort_id', '=', cohortId).execute();
    const { candidates } = await preview(hr, cohortId);
    expect(candidates[0]?.missing).toContainEqual({ half: 'written', state: 'not-scheduled' });
  });

  it('is for HR of that cohort alone', async () => {
    const { cohortId } = await createUnscored(database(), 1);
    const bound = await bind(database(), await createActor(database(), []), { role: 'hr', cohortId });
    expect(await previewScores(database(), bound, cohortId)).toMatchObject({ ok: true });
    const elsewhere = (await createUnscored(database(), 1)).cohortId;
    expect(await previewScores(database(), bound, elsewhere)).toMatchObject({ code: 'not-allowed' });
    expect(await publish(bound, elsewhere)).toMatchObject({ code: 'not-allowed' });
    for (const role of ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'admin'] as const) {
      const actor = await createActor(database(), [role]);
      expect(await previewScores(database(), actor, cohortId)).toMatchObject({ code: 'not-allowed' });
      expect(await publish(actor, cohortId)).toMatchObject({ code: 'not-allowed' });
    }
  });
});

describe('publishing', () => {
  it('puts the figures of the preview on the list, computed as the engine combines them', async () => {
    const { hr, cohortId, sitters } = await createScored(database(), 3);
    const { candidates } = await preview(hr, cohortId);
    expect(await publish(hr, cohortId)).toMatchObject({ ok: true });
    const { results } = await published(cohortId);
    expect(results).toHaveLength(sitters.length);
    for (const row of results) {
      const candidate = candidates.find(({ personId }) => personId === row.person_id)!;
      const again = combine(row.parts as Parameters<typeof combine>[0]);
      if (!again.ok) throw new Error(again.message);
      const { written, applied, total, level } = again;
      expect(row).toMatchObject({ written, applied, total, level, person_name: candidate.name });
      expect(candidate.combined).toEqual(again);
      expect(row.parts).toEqual({ written: candidate.written, applied: candidate.applied });
      await expectOfRows(row.person_id, cohortId, again);
    }
  });

  it('is refused while anything is missing of anybody, and publishes nobody', async () => {
    const cohort = await createScored(database(), 2);
    const { hr, cohortId, sitters } = cohort;
    await database().deleteFrom('assessment_sheet').where('person_id', '=', sitters[1]!.personId).execute();
    expect(await publish(hr, cohortId)).toMatchObject({ code: 'scores-incomplete' });
    expect(await published(cohortId)).toMatchObject({ publications: [], results: [] });
  });

  it('is refused for a draft, for nobody, and for a cohort that does not exist', async () => {
    const { hr, cohortId } = await createUnscored(database(), 1);
    expect(await publish(hr, cohortId)).toMatchObject({ code: 'scores-incomplete' });
    const empty = await createUnscored(database(), 0);
    expect(await publish(hr, empty.cohortId)).toMatchObject({ code: 'scores-incomplete' });
    expect(await publish(hr, '00000000-0000-4000-8000-000000000000')).toMatchObject({ code: 'not-found' });
  });

  it('happens once: a second time is told, by whoever it is', async () => {
    const { hr, cohortId } = await createScored(database(), 1);
    await publish(hr, cohortId);
    const before = await published(cohortId);
    expect(await publishScores(database(), hr, cohortId)).toMatchObject({ code: 'already-published' });
    expect(await publish(await createActor(database(), ['hr']), cohortId)).toMatchObject({
      code: 'already-published'
    });
    expect(await published(cohortId)).toEqual(before);
  });

  it('by two people at once: one wins, the other is told', async () => {
    const { hr, cohortId } = await createScored(database(), 2);
    const other = await createActor(database(), ['hr']);
    await submitScores(database(), hr, cohortId);
    await signAsSecond(database(), cohortId);
    const outcomes = await Promise.all(
      [hr, other, hr].map((actor) => publishScores(database(), actor, cohortId))
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === 'already-published')).toHaveLength(2);
    const { publications, results, events } = await published(cohortId);
    expect([publications.length, results.length]).toEqual([1, 2]);
    expect(events.filter(({ action }) => action === 'results.published')).toHaveLength(1);
  });

  it('keeps the name as it was that day', async () => {
    const { hr, cohortId, sitter } = await createScored(database(), 1);
    await publish(hr, cohortId);
    await database().updateTable('person').set({ name: '改名' }).where('id', '=', sitter.personId).execute();
    const list = await readPublishedList(database(), hr, cohortId);
    expect(list.ok && list.value.rows[0]?.name).toBe(sitter.name);
  });
});

/** The same figures, worked out from the rows of marks and ratings themselves. */
async function expectOfRows(personId: string, cohortId: string, { total }: { total: string }) {
  const marks = await database()
    .selectFrom('mark as m')
    .innerJoin('exam_attempt as a', 'a.id', 'm.attempt_id')
    .select(['m.score', 'm.max'])
    .where('a.person_id', '=', personId)
    .execute();
  const sheet = await database()
    .selectFrom('assessment_sheet')
    .select(['score', 'max'])
    .where('person_id', '=', personId)
    .where('cohort_id', '=', cohortId)
    .executeTakeFirstOrThrow();
  const sum = (of: 'score' | 'max') => marks.reduce((all, mark) => all + Number(mark[of]), 0);
  const half = sum('score') / sum('max') / 2 + Number(sheet.score) / Number(sheet.max) / 2;
  expect(Number(total)).toBeCloseTo(100 * half, 2);
}
