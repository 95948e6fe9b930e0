import { beforeEach, expect, test, vi } from 'vitest';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import type { Outcome } from '../../../forms/failure';
import type { Actor } from '../../policy';
import {
  closeChat,
  consult,
  endShift,
  markSeen,
  readShift,
  sendInShift,
  sendPicture,
  startShift,
  tagChat,
  transfer,
  type ChatView,
  type ShiftView
} from '..';

const clock = vi.hoisted(() => ({ now: 0 }));
vi.mock(import('../../clock'), async (original) => ({
  ...(await original()),
  now: () => new Date(clock.now)
}));

const database = useDatabase();
const opened = Date.parse('2026-03-04T12:00:00Z');
let trainee: Actor;
let shift: string;
let attempt: string;

beforeEach(async () => {
  at(0);
  trainee = await createActor(database(), ['new-hire']);
  const terms = { minutes: 10, mode: 'practice', locale: 'zh-CN', seed: 3 } as const;
  shift = value(await startShift(database(), trainee, { ...terms, scenarios: ['fake-goods-accusation'] })).id;
  at(20);
  attempt = value(await readShift(database(), trainee, shift)).chats.find(({ offline }) => !offline)!.attempt;
});

test('the desk shows what the shop knows, and nothing that would give the case away', async () => {
  const chat = await read();
  expect(chat.card!.orders.length).toBeGreaterThan(0);
  expect(chat).toMatchObject({ trade: { kind: 'after-sale', currency: 'CNY' }, agentOpens: false });
  expect(chat.colleagues).toEqual([{ id: 'quality', role: 'quality', name: expect.any(String) }]);
  expect(chat.transfers.map(({ id }) => id)).toEqual(['quality', 'brand']);
  expect(JSON.stringify(chat.transfers)).not.toContain('right');
});

test('a picture of the case is sent once, however often its button is pressed', async () => {
  const picture = (await read()).pictures.find(({ by }) => by === 'agent')!;
  expect(picture.src).toMatch(/^\/library\/zh-CN\/drills\/.+\.(svg|png)$/);
  const input = { shift, attempt, turn: 0, picture: picture.id };
  const sent = value(await sendPicture(database(), trainee, input));
  expect(value(await sendPicture(database(), trainee, input))).toEqual(sent);
  expect(chatIn(sent).turns.at(-1)).toMatchObject({ by: 'agent', picture: picture.id, text: picture.alt });
  expect(chatIn(sent).turn).toBe(1);
  const unknown = await sendPicture(database(), trainee, { ...input, turn: 1, picture: 'no-such' });
  expect(unknown).toMatchObject({ ok: false, code: 'case-picture-unknown' });
});

test('a colleague answers after a while, the customer hears nothing of it', async () => {
  const input = { shift, attempt, turn: 0, colleague: 'quality', text: '新包装是怎么回事？' };
  const asked = value(await consult(database(), trainee, input));
  expect(value(await consult(database(), trainee, input))).toEqual(asked);
  expect(chatIn(asked)).toMatchObject({ turn: 0, consults: [{ by: 'agent', colleague: 'quality' }] });
  at(40);
  const { consults, turns } = await read();
  expect(consults.map(({ by }) => by)).toEqual(['agent', 'colleague']);
  expect(turns.every(({ by }) => by === 'customer')).toBe(true);
  const late = await consult(database(), trainee, { ...input, text: '另一个问题' });
  expect(late).toMatchObject({ ok: false, code: 'drill-moved-on' });
  const unknown = await consult(database(), trainee, { ...input, turn: 1, colleague: 'nobody' });
  expect(unknown).toMatchObject({ ok: false, code: 'colleague-unknown' });
});

test('a chat that was handed over is over, and was handed over once', async () => {
  const handed = value(await transfer(database(), trainee, { shift, attempt, to: 'quality' }));
  expect(value(await transfer(database(), trainee, { shift, attempt, to: 'quality' }))).toEqual(handed);
  at(40);
  expect((await read()).ended).toEqual({ how: 'transferred' });
  const other = await transfer(database(), trainee, { shift, attempt, to: 'brand' });
  expect(other).toMatchObject({ ok: false, code: 'drill-ended' });
});

test('nobody can be handed to who is not there', async () => {
  const outcome = await transfer(database(), trainee, { shift, attempt, to: 'nobody' });
  expect(outcome).toMatchObject({ ok: false, code: 'transfer-unknown' });
});

test('a closed chat takes nothing more, and closing it again changes nothing', async () => {
  const closed = value(await closeChat(database(), trainee, { shift, attempt }));
  expect(value(await closeChat(database(), trainee, { shift, attempt }))).toEqual(closed);
  at(40);
  expect((await read()).ended).toEqual({ how: 'closed' });
  const late = await sendInShift(database(), trainee, { shift, attempt, turn: 0, text: '等等' });
  expect(late).toMatchObject({ ok: false, code: 'drill-ended' });
});

test('closing and writing at the same moment leave one consistent chat', async () => {
  await Promise.all([
    closeChat(database(), trainee, { shift, attempt }),
    sendInShift(database(), trainee, { shift, attempt, turn: 0, text: '您好，我来看看。' }),
    closeChat(database(), trainee, { shift, attempt })
  ]);
  at(60);
  const { turn, turns, ended } = await read();
  expect(ended).not.toBeNull();
  expect(turns.filter(({ by }) => by === 'agent')).toHaveLength(turn);
});

test('tags and a note are kept, cleaned of doubles, as long as the shift runs', async () => {
  const input = { shift, attempt, tags: [' 质疑真伪 ', '质疑真伪', ''], note: ' 已发报告 ' };
  expect(chatIn(value(await tagChat(database(), trainee, input)))).toMatchObject({
    tags: ['质疑真伪'],
    note: '已发报告'
  });
  const nine = Array.from({ length: 9 }, (_, index) => `标签${index}`);
  for (const bad of [{ tags: ['长'.repeat(21)] }, { tags: nine }, { note: '长'.repeat(501) }])
    expect(await tagChat(database(), trainee, { ...input, ...bad })).toMatchObject({ code: 'bad-input' });
  await endShift(database(), trainee, shift);
  const late = await tagChat(database(), trainee, { ...input, note: '改了' });
  expect(late).toMatchObject({ ok: false, code: 'shift-over' });
});

test('what was looked at is not unread any more, and does not become so again', async () => {
  const { unread, turns } = await read();
  expect(unread).toBe(turns.length);
  const seen = value(await markSeen(database(), trainee, { shift, attempt, turns: turns.length }));
  expect(chatIn(seen).unread).toBe(0);
  expect(value(await markSeen(database(), trainee, { shift, attempt, turns: 0 }))).toEqual(seen);
  expect(await markSeen(database(), trainee, { shift, attempt, turns: -1 })).toMatchObject({
    code: 'bad-input'
  });
});

async function read(): Promise<ChatView> {
  return chatIn(value(await readShift(database(), trainee, shift)));
}

function chatIn({ chats }: ShiftView): ChatView {
  return chats.find((chat) => chat.attempt === attempt)!;
}

function at(second: number): void {
  clock.now = opened + second * 1000;
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
