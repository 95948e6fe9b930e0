import { beforeEach, expect, test, vi } from 'vitest';
import { createDrillAttempt } from '../../../../tests/factories/drills';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { AgentAct } from '../../engine/drill';
import type { Outcome } from '../../forms/failure';
import type { Actor } from '../policy';
import { actInDrill, closeSingleDrill, readDrill, type DrillView } from './index';

const clock = vi.hoisted(() => ({ now: 0 }));
vi.mock(import('../clock'), async (original) => ({
  ...(await original()),
  now: () => new Date(clock.now)
}));

const database = useDatabase();
const opened = Date.parse('2026-03-04T12:00:00Z');
let trainee: Actor;
let id: string;

beforeEach(async () => {
  clock.now = opened;
  trainee = await createActor(database(), ['new-hire']);
  id = await createDrillAttempt(database(), trainee);
});

test('what the customer answers comes as it is typed, and nothing that is still to come is sent before', async () => {
  const sent = await act(0, { kind: 'message', text: '您好，我在的，让您久等了，实在抱歉。' });
  const [before] = sent.chats;
  expect(before).toMatchObject({ turn: 1, typing: true, waitingSince: null });
  expect(before!.turns.at(-1)!.by).toBe('agent');
  clock.now = opened + 60_000;
  const [after] = (await read()).chats;
  expect(after!.typing).toBe(false);
  expect(after!.turns.at(-1)!.by).toBe('customer');
  expect((await read()).version).toBeGreaterThan(sent.version);
});

test('the same message again changes nothing, another one from a page that is behind is refused', async () => {
  const message = { kind: 'message', text: '您好，我在的。' } as const;
  const once = await act(0, message);
  expect((await act(0, message)).chats).toEqual(once.chats);
  const other = await actInDrill(database(), trainee, {
    id,
    turn: 0,
    act: { kind: 'message', text: '喂' }
  });
  expect(other).toMatchObject({ ok: false, code: 'drill-moved-on' });
});

test('a picture of the case is sent once, and one that is not of the case is refused', async () => {
  const [chat] = (await read()).chats;
  const picture = chat!.pictures.find(({ by }) => by === 'agent')!;
  const sent = await act(0, { kind: 'picture', picture: picture.id });
  expect(sent.chats[0]!.turns.filter((turn) => turn.picture === picture.id)).toHaveLength(1);
  expect((await act(0, { kind: 'picture', picture: picture.id })).chats).toEqual(sent.chats);
  const unknown = await actInDrill(database(), trainee, {
    id,
    turn: 1,
    act: { kind: 'picture', picture: 'nothing' }
  });
  expect(unknown).toMatchObject({ ok: false, code: 'case-picture-unknown' });
});

test('closing ends it with the customer’s last words, and nothing more is taken', async () => {
  const closed = value(await closeSingleDrill(database(), trainee, id));
  expect(closed).toMatchObject({ ended: true, chats: [{ typing: false, ended: { how: 'closed' } }] });
  expect(
    await actInDrill(database(), trainee, { id, turn: 0, act: { kind: 'message', text: '等等' } })
  ).toMatchObject({ ok: false, code: 'drill-ended' });
});

test('somebody else’s drill does not exist', async () => {
  const other = await createActor(database(), ['new-hire', 'hr']);
  expect(await readDrill(database(), other, id)).toMatchObject({ code: 'not-found' });
});

async function act(turn: number, deed: AgentAct): Promise<DrillView> {
  return value(await actInDrill(database(), trainee, { id, turn, act: deed }));
}

async function read(): Promise<DrillView> {
  return value(await readDrill(database(), trainee, id));
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
