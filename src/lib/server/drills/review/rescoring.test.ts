import { beforeEach, expect, it } from 'vitest';
import { createEndedDrill } from '../../../../../tests/factories/ended-drills';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import type { Debrief } from '../../../engine/drill';
import type { Outcome } from '../../../forms/failure';
import type { Actor } from '../../policy';
import { listReviewedScenarios, rescoreAll, rescoreDry } from '..';

const database = useDatabase();
const slug = 'late-delivery';
let trainee: Actor;
let trainer: Actor;
let attempt: string;

beforeEach(async () => {
  trainee = await createActor(database(), ['new-hire']);
  trainer = await createActor(database(), ['trainer']);
  attempt = await createEndedDrill(database(), trainee, ['您好，晚了这么久，真对不起。', '尽快处理。']);
});

it('finds nothing to differ while rubric and engine are the same', async () => {
  const { attempts } = value(await rescoreDry(database(), trainer, slug, 'zh-CN'));
  expect(attempts.map(({ id }) => id)).toContain(attempt);
  expect(attempts.filter(({ change }) => change.differs)).toEqual([]);
});

it('lists what would differ from the frozen score, and writes nothing', async () => {
  const frozen = await freeze(({ score }) => {
    score.rubric.version = 0;
    score.total += 7;
    score.criteria[0]!.score = 0;
    score.criteria[0]!.max = 3;
  });
  const before = await everything();
  const { attempts } = value(await rescoreDry(database(), trainer, slug, 'zh-CN'));
  const found = attempts.find(({ id }) => id === attempt)!;
  expect(found.change.differs).toBe(true);
  expect(found).toMatchObject({ personName: trainee.name, rubric: 0 });
  expect(found.change.total).toEqual({ before: frozen.score.total, after: frozen.score.total - 7 });
  expect(found.change.criteria).toMatchObject([
    { id: frozen.score.criteria[0]!.id, before: { score: 0, max: 3 } }
  ]);
  expect(await everything()).toEqual(before);
  expect(value(await rescoreAll(database(), slug, 'zh-CN')).attempts).toEqual(attempts);
});

it('is for trainers, over the attempts of others', async () => {
  await freeze(({ score }) => (score.total += 7));
  for (const role of ['new-hire', 'lead', 'hr', 'admin'] as const) {
    const actor = await createActor(database(), [role]);
    expect(await rescoreDry(database(), actor, slug, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
    expect(await listReviewedScenarios(database(), actor, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
  }
  const both = { ...trainee, grants: [...trainee.grants, ...trainer.grants] };
  const { attempts } = value(await rescoreDry(database(), both, slug, 'zh-CN'));
  expect(attempts.map(({ id }) => id)).not.toContain(attempt);
  for (const unknown of ['no-such', "'; drop table x", '../../..', ''])
    expect(await rescoreDry(database(), trainer, unknown, 'zh-CN')).toMatchObject({ code: 'not-found' });
});

it('lists every scenario with how often it has been played to an end', async () => {
  const rows = value(await listReviewedScenarios(database(), trainer, 'zh-CN'));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.find((row) => row.slug === slug)!.attempts).toBeGreaterThan(0);
});

/** Makes the attempt's frozen debrief look as if an earlier rubric had made it. */
async function freeze(change: (debrief: Debrief) => void): Promise<Debrief> {
  const { debrief } = await database()
    .selectFrom('drill_attempt')
    .select('debrief')
    .where('id', '=', attempt)
    .executeTakeFirstOrThrow();
  const frozen = debrief as Debrief;
  change(frozen);
  await database()
    .updateTable('drill_attempt')
    .set({ debrief: JSON.stringify(frozen) })
    .where('id', '=', attempt)
    .execute();
  return frozen;
}

async function everything() {
  return [
    await database().selectFrom('drill_attempt').selectAll().orderBy('id').execute(),
    await database().selectFrom('drill_ruling').selectAll().execute(),
    await database().selectFrom('audit_event').select('id').execute()
  ];
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
