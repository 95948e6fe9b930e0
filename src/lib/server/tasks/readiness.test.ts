import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { bind, createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { settleDuties } from '../duties';
import type { Actor } from '../policy';
import { readReadiness } from './index';

const database = useDatabase();
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-04T10:00:00+08:00') }));
afterEach(() => void vi.useRealTimers());

async function readiness(actor: Actor, cohortId: string) {
  const outcome = await readReadiness(database(), actor, cohortId, 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

it('shows everybody against every course, drill, paper and form, each in its state', async () => {
  const hr = await createActor(database(), ['hr']);
  const [diligent, idle] = [
    await createActor(database(), ['new-hire'], '勤'),
    await createActor(database(), ['new-hire'], '惰')
  ];
  const cohortId = await createCohort(database(), [diligent.personId, idle.personId]);
  const before = await readiness(hr, cohortId);
  const learnt = before.columns.find(({ kind }) => kind === 'lesson')!;
  const revision = await database()
    .selectFrom('library_item')
    .select('published_revision_id as id')
    .where('kind', '=', 'lesson')
    .where('slug', '=', learnt.target!)
    .where('locale', '=', 'zh-CN')
    .executeTakeFirstOrThrow();
  await database()
    .insertInto('lesson_progress')
    .values({
      person_id: diligent.personId,
      lesson: learnt.target!,
      revision_id: revision.id!,
      opened_at: new Date(),
      visited_at: new Date(),
      completed_at: new Date()
    })
    .execute();
  const { columns, rows } = await readiness(hr, cohortId);
  expect(new Set(columns.map(({ group }) => group))).toEqual(
    new Set(['courses', 'drills', 'papers', 'forms'])
  );
  const index = columns.findIndex(({ id }) => id === learnt.id);
  const of = (actor: Actor) => rows.find(({ personId }) => personId === actor.personId)!;
  expect(of(diligent).cells).toHaveLength(columns.length);
  expect(of(diligent).cells[index]).toMatchObject({ state: 'done' });
  expect(of(idle).cells[index]!.state).not.toBe('done');
  expect(new Set(of(idle).cells.map(({ state }) => state))).toEqual(new Set(['late', 'due', 'ahead']));
  expect(of(idle)).toMatchObject({ ready: false, overdue: 0 });
  expect(of(idle).late).toBeGreaterThan(0);
});

it('counts what is past its last day for the person it is about', async () => {
  const hr = await createActor(database(), ['hr']);
  const newHire = await createActor(database(), ['new-hire']);
  const cohortId = await createCohort(database(), [newHire.personId]);
  vi.setSystemTime(new Date('2026-03-05T10:00:00+08:00'));
  await settleDuties(database(), cohortId);
  const { rows } = await readiness(hr, cohortId);
  expect(rows).toMatchObject([{ overdue: 1, ready: false }]);
});

it('is closed to whoever does not follow the cohort', async () => {
  const cohortId = await createCohort(database());
  const elsewhere = await createCohort(database());
  const bound = await bind(database(), await createActor(database(), []), {
    role: 'hr',
    cohortId: elsewhere
  });
  expect(await readReadiness(database(), bound, cohortId, 'en')).toMatchObject({ code: 'not-allowed' });
  for (const role of ['new-hire', 'trainer', 'mentor', 'lead', 'peer', 'admin'] as const)
    expect(
      await readReadiness(database(), await createActor(database(), [role]), cohortId, 'en')
    ).toMatchObject({ code: 'not-allowed' });
  const hr = await createActor(database(), ['hr']);
  const unknown = '00000000-0000-4000-8000-000000000000';
  expect(await readReadiness(database(), hr, unknown, 'en')).toMatchObject({ code: 'not-found' });
});
