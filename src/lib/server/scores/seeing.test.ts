import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opensAt } from '../../../../tests/factories/exams';
import { bind, createActor } from '../../../../tests/factories/people';
import {
  createMarks,
  createScored,
  createUnscored,
  publishChecked
} from '../../../../tests/factories/scores';
import { createSheet } from '../../../../tests/factories/sheets';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import { exportResults, ownResults, readPublishedList, readStanding } from './index';

const database = useDatabase();
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: opensAt }));
afterEach(() => void vi.useRealTimers());

const list = (actor: Actor, cohortId: string) => readPublishedList(database(), actor, cohortId);
const own = (actor: Actor) => ownResults(database(), actor);

async function createPublished(size = 2) {
  const cohort = await createScored(database(), size);
  const outcome = await publishChecked(database(), cohort.hr, cohort.cohortId);
  if (!outcome.ok) throw new Error(outcome.code);
  return cohort;
}

describe('before publication', () => {
  it('nobody sees a figure: not the new hire, not on a list, not as a download', async () => {
    const { hr, mentor, trainer, sitter, cohortId } = await createScored(database(), 1);
    expect(await own(sitter)).toEqual({ ok: true, value: [] });
    for (const actor of [sitter, mentor, trainer, hr])
      expect(await list(actor, cohortId)).toMatchObject({ code: 'not-found' });
    expect(await exportResults(database(), hr, cohortId)).toMatchObject({ code: 'not-found' });
    expect(await readStanding(database(), cohortId)).toBe('open');
  });
});

describe('after publication', () => {
  it('a new hire sees their own result with its parts, and the list', async () => {
    const { sitters, cohortId, hr } = await createPublished(2);
    const outcome = await own(sitters[1]!);
    if (!outcome.ok) throw new Error(outcome.code);
    expect(outcome.value).toMatchObject([
      { cohortId, written: expect.stringMatching(/^\d+\.\d\d$/) as string }
    ]);
    expect(outcome.value[0]?.parts.written).toHaveLength(1);
    const shown = await list(sitters[0]!, cohortId);
    if (!shown.ok) throw new Error(shown.code);
    expect(shown.value).toMatchObject({ publishedBy: hr.name, publishedAt: opensAt });
    expect(shown.value.rows.map(({ personId, rank }) => [personId, rank])).toEqual([
      [sitters[0]!.personId, 1],
      [sitters[1]!.personId, 2]
    ]);
    expect(JSON.stringify(shown.value)).not.toContain('"parts"');
  });

  it('equal totals share a rank and the next is passed over', async () => {
    const cohort = await createUnscored(database(), 3);
    for (const [index, sitter] of cohort.sitters.entries()) {
      await createMarks(database(), cohort, sitter, { wrong: index === 2 ? 3 : 0 });
      await createSheet(database(), cohort.mentor, { cohortId: cohort.cohortId, personId: sitter.personId });
    }
    await publishChecked(database(), cohort.hr, cohort.cohortId);
    const shown = await list(cohort.hr, cohort.cohortId);
    expect(shown.ok && shown.value.rows.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });

  it('an outsider of the cohort gets not-found, as does an unknown cohort', async () => {
    const { cohortId } = await createPublished(1);
    const outsider = (await createPublished(1)).sitter;
    expect(await list(outsider, cohortId)).toMatchObject({ code: 'not-found' });
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await list(outsider, unknown)).toMatchObject({ code: 'not-found' });
    expect(await list(await createActor(database(), ['hr']), unknown)).toMatchObject({ code: 'not-found' });
  });

  it('those who teach and follow cohorts see the list; a role bound elsewhere does not', async () => {
    const { cohortId } = await createPublished(1);
    for (const role of ['trainer', 'mentor', 'lead', 'hr', 'manager'] as const)
      expect(await list(await createActor(database(), [role]), cohortId)).toMatchObject({ ok: true });
    for (const role of ['peer', 'admin'] as const)
      expect(await list(await createActor(database(), [role]), cohortId)).toMatchObject({
        code: 'not-allowed'
      });
    const elsewhere = (await createPublished(1)).cohortId;
    const bound = await bind(database(), await createActor(database(), []), {
      role: 'mentor',
      cohortId: elsewhere
    });
    expect(await list(bound, cohortId)).toMatchObject({ code: 'not-found' });
    expect(await list(bound, elsewhere)).toMatchObject({ ok: true });
  });

  it('only HR downloads it', async () => {
    const { cohortId, hr, sitter, mentor } = await createPublished(1);
    expect(await exportResults(database(), hr, cohortId)).toMatchObject({
      ok: true,
      value: { rows: [{ rank: 1 }] }
    });
    for (const actor of [sitter, mentor])
      expect(await exportResults(database(), actor, cohortId)).toMatchObject({ code: 'not-allowed' });
  });
});
