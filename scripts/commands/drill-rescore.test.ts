import { beforeEach, expect, it, vi } from 'vitest';
import { createEndedDrill } from '../../tests/factories/ended-drills';
import { createActor } from '../../tests/factories/people';
import { useDatabase } from '../../tests/test-database';
import type { Debrief } from '../../src/lib/engine/drill';
import { runCommandLine } from '../command-line';
import type { Io } from '../io';

const database = useDatabase();
vi.mock(import('../../src/lib/server/db/connect'), () => ({
  connect: () => Promise.resolve({ db: database(), leave: () => Promise.resolve() })
}));

let out: string[];
let err: string[];
const run = (json: boolean, ...args: string[]) => {
  const io: Io = {
    stdin: () => Promise.resolve(''),
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    json
  };
  return runCommandLine(['drill', 'rescore', ...args], io);
};

beforeEach(() => {
  [out, err] = [[], []];
});

it('lists the attempts that would score otherwise, for people and for programs', async () => {
  const trainee = await createActor(database(), ['new-hire']);
  const id = await createEndedDrill(database(), trainee, ['您好，晚了这么久，真对不起。']);
  expect(await run(false, 'late-delivery')).toBe(0);
  expect(out).toEqual(['0 of 1 attempts would differ; nothing was written.']);

  const { debrief } = await database()
    .selectFrom('drill_attempt')
    .select('debrief')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const frozen = debrief as Debrief;
  const { total } = frozen.score;
  frozen.score.total = total + 5;
  await database()
    .updateTable('drill_attempt')
    .set({ debrief: JSON.stringify(frozen) })
    .execute();
  out = [];
  expect(await run(false, 'late-delivery')).toBe(0);
  expect(out[0]).toContain(`${id}  ${total + 5} → ${total}`);
  out = [];
  expect(await run(true, 'late-delivery', '--lang', 'zh-CN')).toBe(0);
  expect(JSON.parse(out.join(''))).toMatchObject({
    scenario: 'late-delivery',
    checked: 1,
    differing: [{ attempt: id, total: { before: total + 5, after: total } }]
  });
});

it('refuses an unknown drill, and says how it is used', async () => {
  expect(await run(false, 'no-such-drill')).toBe(1);
  expect(err.join()).toContain('There is no drill “no-such-drill” in zh-CN.');
  for (const args of [[], ['a', 'b'], ['a', '--lang', 'fr'], ['--all']])
    expect(await run(false, ...args)).toBe(2);
});
