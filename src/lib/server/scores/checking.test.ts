import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opensAt } from '../../../../tests/factories/exams';
import { bind, createActor } from '../../../../tests/factories/people';
import { createScored, createUnscored, signAsSecond } from '../../../../tests/factories/scores';
import { useDatabase } from '../../../../tests/test-database';
import { ownNotices } from '../notifications';
import type { Actor } from '../policy';
import { checkScores, previewScores, publishScores, returnScores, submitScores } from './index';

const database = useDatabase();
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: opensAt }));
afterEach(() => void vi.useRealTimers());

const submit = (actor: Actor, cohortId: string) => submitScores(database(), actor, cohortId);
const publish = (actor: Actor, cohortId: string) => publishScores(database(), actor, cohortId);

async function preview(actor: Actor, cohortId: string) {
  const outcome = await previewScores(database(), actor, cohortId);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

async function createSubmitted(size = 2) {
  const cohort = await createScored(database(), size);
  await submit(cohort.hr, cohort.cohortId);
  const checkId = (await preview(cohort.hr, cohort.cohortId)).check!.id;
  const manager = await createActor(database(), ['manager']);
  return { ...cohort, manager, about: { cohortId: cohort.cohortId, checkId } };
}

/** Rates somebody worse than when the figures were submitted. */
const change = (cohortId: string, personId: string) =>
  database()
    .updateTable('assessment_sheet')
    .set({ score: '1' })
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
    .execute();

describe('submitting', () => {
  it('asks for a signature once, of everybody else who may give it', async () => {
    const manager = await createActor(database(), ['manager']);
    const { hr, cohortId } = await createScored(database(), 1);
    expect(await submit(hr, cohortId)).toMatchObject({ ok: true });
    expect(await submit(hr, cohortId)).toMatchObject({ code: 'scores-submitted' });
    expect(await ownNotices(database(), manager, 'en')).toHaveLength(1);
    expect(await ownNotices(database(), hr, 'en')).toEqual([]);
  });

  it('is refused while anything is missing, to others than HR, and for an unknown cohort', async () => {
    const { hr, cohortId } = await createUnscored(database(), 1);
    expect(await submit(hr, cohortId)).toMatchObject({ code: 'scores-incomplete' });
    for (const role of ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'manager', 'admin'] as const)
      expect(await submit(await createActor(database(), [role]), cohortId)).toMatchObject({
        code: 'not-allowed'
      });
    expect(await submit(hr, '00000000-0000-4000-8000-000000000000')).toMatchObject({ code: 'not-found' });
  });

  it('twice at once asks for one signature', async () => {
    const { hr, cohortId } = await createScored(database(), 1);
    const outcomes = await Promise.all([submit(hr, cohortId), submit(hr, cohortId)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe('checking', () => {
  it('is for a second person: HR or the general manager, never who submitted', async () => {
    const { hr, about } = await createSubmitted();
    expect(await checkScores(database(), hr, about)).toMatchObject({ code: 'scores-own' });
    for (const role of ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'admin'] as const)
      expect(await checkScores(database(), await createActor(database(), [role]), about)).toMatchObject({
        code: 'not-allowed'
      });
    const elsewhere = (await createUnscored(database(), 1)).cohortId;
    const bound = await bind(database(), await createActor(database(), []), {
      role: 'hr',
      cohortId: elsewhere
    });
    expect(await checkScores(database(), bound, about)).toMatchObject({ code: 'not-allowed' });
    const swapped = { ...about, cohortId: elsewhere };
    expect(await checkScores(database(), bound, swapped)).toMatchObject({ code: 'changed-meanwhile' });
  });

  it('opens publication, and tells who submitted', async () => {
    const { hr, manager, about } = await createSubmitted();
    expect(await publish(hr, about.cohortId)).toMatchObject({ code: 'scores-unchecked' });
    expect(await checkScores(database(), manager, about)).toMatchObject({ ok: true });
    expect(await checkScores(database(), manager, about)).toMatchObject({ code: 'scores-checked' });
    expect((await ownNotices(database(), hr, 'zh-CN'))[0]?.sentence).toContain('可以公布');
    expect(await publish(hr, about.cohortId)).toMatchObject({ ok: true });
    const publication = await database()
      .selectFrom('publication')
      .selectAll()
      .where('cohort_id', '=', about.cohortId)
      .executeTakeFirstOrThrow();
    expect(publication).toMatchObject({
      submitted_by: hr.personId,
      checked_by: manager.personId,
      published_by: hr.personId
    });
  });

  it('counts only for the figures that were submitted', async () => {
    const { hr, manager, about, sitter } = await createSubmitted();
    await checkScores(database(), manager, about);
    await change(about.cohortId, sitter.personId);
    expect(await publish(hr, about.cohortId)).toMatchObject({ code: 'scores-changed' });
    const { check } = await preview(hr, about.cohortId);
    expect(check).toMatchObject({ stale: true, changed: [sitter.name] });
    expect(await submit(hr, about.cohortId)).toMatchObject({ ok: true });
    expect(await checkScores(database(), manager, about)).toMatchObject({ code: 'changed-meanwhile' });
    await signAsSecond(database(), about.cohortId);
    expect(await publish(hr, about.cohortId)).toMatchObject({ ok: true });
  });

  it('is refused for figures that changed while one was reading them', async () => {
    const { manager, about, sitter } = await createSubmitted();
    await change(about.cohortId, sitter.personId);
    expect(await checkScores(database(), manager, about)).toMatchObject({ code: 'scores-changed' });
  });

  it('shows the general manager no figure before it was submitted', async () => {
    const { hr, cohortId } = await createScored(database(), 1);
    const manager = await createActor(database(), ['manager']);
    expect((await preview(manager, cohortId)).candidates).toEqual([]);
    await submit(hr, cohortId);
    expect((await preview(manager, cohortId)).candidates).toHaveLength(1);
  });
});

describe('returning', () => {
  it('says why, and leaves the figures to be submitted again', async () => {
    const { hr, manager, about } = await createSubmitted();
    const give = (actor: Actor, remark: string) => returnScores(database(), actor, { ...about, remark });
    expect(await give(manager, '  ')).toMatchObject({ code: 'bad-input' });
    expect(await give(manager, '第三组的笔试请再核一遍')).toMatchObject({ ok: true });
    expect(await give(manager, '再退一次')).toMatchObject({ code: 'changed-meanwhile' });
    expect((await preview(hr, about.cohortId)).returned).toEqual({
      name: manager.name,
      remark: '第三组的笔试请再核一遍'
    });
    expect((await ownNotices(database(), hr, 'zh-CN'))[0]?.sentence).toContain('第三组的笔试');
    expect(await submit(hr, about.cohortId)).toMatchObject({ ok: true });
    expect((await preview(hr, about.cohortId)).returned).toBeNull();
  });

  it('lets who submitted take the figures back without a word', async () => {
    const { hr, about } = await createSubmitted();
    expect(await returnScores(database(), hr, { ...about, remark: '' })).toMatchObject({ ok: true });
    expect(await preview(hr, about.cohortId)).toMatchObject({ check: null, returned: null });
  });
});
