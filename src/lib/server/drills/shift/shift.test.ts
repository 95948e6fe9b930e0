import { sql } from 'kysely';
import { beforeEach, expect, inject, test, vi } from 'vitest';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import type { Outcome } from '../../../forms/failure';
import { inTransaction, openDatabase } from '../../db';
import type { Actor } from '../../policy';
import {
  closeChat,
  endShift,
  listShifts,
  pauseShift,
  readDrill,
  readReplay,
  readShift,
  readShiftReport,
  resumeShift,
  sendInShift,
  startShift,
  type ChatView,
  type ShiftInput,
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

beforeEach(async () => {
  clock.now = opened;
  trainee = await createActor(database(), ['new-hire']);
});

test('messages left before the shift wait at its start, and nobody else has come yet', async () => {
  const { chats, elapsed, expecting, ended } = await read(await start());
  expect({ elapsed, expecting, ended }).toEqual({ elapsed: 0, expecting: true, ended: false });
  expect(chats.filter(({ offline }) => offline).length).toBeGreaterThan(0);
  expect(chats.every(({ arrivedAt }) => arrivedAt === 0)).toBe(true);
});

test('everybody has come three minutes before the bell, each when planned, though nobody watched', async () => {
  const id = await start({ mode: 'assessment' });
  at(420);
  const { chats, expecting } = await read(id);
  expect(expecting).toBe(false);
  expect(chats.map(({ seat }) => seat)).toEqual(chats.map((_, index) => index + 1));
  expect(chats.every(({ arrivedAt }) => arrivedAt <= 420)).toBe(true);
});

test('a shift that is watched second by second goes as one that nobody watched', async () => {
  const [watched, other] = [await start({ seed: 7 }), await createActor(database(), ['new-hire'])];
  for (let second = 0; second < 300; second += 7) {
    at(second);
    await read(watched);
  }
  at(0);
  const unwatched = await start({ seed: 7 }, other);
  at(300);
  const strip = ({ chats }: ShiftView) => chats.map(({ attempt: _, ...chat }) => chat);
  expect(strip(await read(watched))).toEqual(strip(value(await readShift(database(), other, unwatched))));
});

test('looking writes nothing until something is due', async () => {
  const id = await start();
  const { version } = await read(id);
  at(1);
  expect((await read(id)).version).toBe(version);
});

test('a customer nobody answers asks, leaves, and is counted as lost', async () => {
  const id = await start();
  at(3600);
  const report = value(await readShiftReport(database(), trainee, id))!;
  const live = report.chats.filter(({ offline }) => !offline);
  expect(live.every(({ how }) => how === 'gave-up')).toBe(true);
  expect(report.figures.abandonment).toMatchObject({
    numerator: live.length,
    denominator: report.chats.length
  });
  expect(report.figures.golden.numerator).toBe(0);
  expect(report.figures.handled.numerator).toBe(0);
});

test('a shift left alone ends when its time was up, not when somebody looks', async () => {
  const id = await start();
  at(86_400);
  const [row] = value(await listShifts(database(), trainee)).shifts;
  expect(row).toMatchObject({ id, chats: expect.any(Number) });
  expect(row!.endedAt!.getTime()).toBeLessThanOrEqual(opened + 630_000);
  expect(row!.endedAt!.getTime()).toBeGreaterThanOrEqual(opened + 600_000);
});

test('the agent sees a line of the customer’s when it has been typed', async () => {
  const id = await start();
  at(20);
  const live = await firstLive(id);
  const sent = await send(id, live, '您好，让您久等了，我看一下您的订单。');
  const chat = chatIn(sent, live.attempt);
  expect(chat.turns.at(-1)!.by).toBe('agent');
  expect(chat.typing).toBe(true);
  at(40);
  const later = chatIn(await read(id), live.attempt);
  expect(later.turns.at(-1)!.by).toBe('customer');
  expect(later).toMatchObject({ typing: false, turn: 1 });
  expect(later.unread).toBeGreaterThan(0);
});

test('the same message sent again changes nothing, another from a page behind is refused', async () => {
  const id = await start();
  at(20);
  const live = await firstLive(id);
  const sent = await send(id, live, '您好，我来看看。');
  expect(await send(id, live, '您好，我来看看。')).toEqual(sent);
  const input = { shift: id, attempt: live.attempt, turn: 0, text: '别的话' };
  expect(await sendInShift(database(), trainee, input)).toMatchObject({ ok: false, code: 'drill-moved-on' });
});

test('of two different messages sent at once from two windows one counts', async () => {
  const id = await start();
  at(20);
  const { attempt } = await firstLive(id);
  const outcomes = await Promise.all(
    ['您好，我看一下物流。', '对不起，让您久等了。', '稍等。'].map((text) =>
      sendInShift(database(), trainee, { shift: id, attempt, turn: 0, text })
    )
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(chatIn(await read(id), attempt).turn).toBe(1);
});

test.each([
  ['', 'message-empty'],
  ['灯'.repeat(2001), 'message-too-long']
])('%# a message that cannot be taken leaves the chat as it was', async (text, code) => {
  const id = await start();
  at(20);
  const live = await firstLive(id);
  const input = { shift: id, attempt: live.attempt, turn: 0, text };
  expect(await sendInShift(database(), trainee, input)).toMatchObject({ ok: false, code });
  expect(chatIn(await read(id), live.attempt).turn).toBe(0);
});

test('a practice shift stands still while it is paused, and takes no message', async () => {
  const id = await start();
  at(20);
  const live = await firstLive(id);
  const paused = value(await pauseShift(database(), trainee, id));
  at(5000);
  const before = await read(id);
  expect(before.elapsed).toBe(paused.elapsed);
  expect(before.chats).toEqual(paused.chats);
  const input = { shift: id, attempt: live.attempt, turn: 0, text: '您好' };
  expect(await sendInShift(database(), trainee, input)).toMatchObject({ ok: false, code: 'shift-paused' });
  expect(value(await resumeShift(database(), trainee, id))).toMatchObject({ elapsed: 20, pausedAt: null });
  at(5010);
  expect((await read(id)).elapsed).toBe(30);
});

test('an assessed shift is neither paused nor cut short', async () => {
  const id = await start({ mode: 'assessment' });
  expect(await pauseShift(database(), trainee, id)).toMatchObject({ ok: false, code: 'shift-unpausable' });
  expect(await endShift(database(), trainee, id)).toMatchObject({ ok: false, code: 'shift-unfinished' });
  expect((await read(id)).ended).toBe(false);
});

test('a practice shift ended early closes what is open and counts only who came', async () => {
  const id = await start();
  at(20);
  const { chats } = await read(id);
  const ended = value(await endShift(database(), trainee, id));
  expect(ended).toMatchObject({ ended: true, expecting: false });
  expect(ended.chats.every((chat) => chat.ended)).toBe(true);
  const report = value(await readShiftReport(database(), trainee, id))!;
  expect(report.figures.chats).toBe(chats.length);
  expect(value(await endShift(database(), trainee, id)).version).toBe(ended.version);
  const input = { shift: id, attempt: chats[0]!.attempt, turn: 0, text: '您好' };
  expect(await sendInShift(database(), trainee, input)).toMatchObject({ ok: false, code: 'shift-over' });
});

test('a clock set back stops nothing: no time passes, and then it passes again', async () => {
  const id = await start();
  at(60);
  await read(id);
  at(-86_400);
  const { elapsed } = await read(id);
  expect(elapsed).toBeLessThanOrEqual(60);
  at(-86_400 + 10);
  expect((await read(id)).elapsed).toBe(elapsed + 10);
  at(-86_400 + 3600);
  expect((await read(id)).ended).toBe(true);
});

test('the bell does not cut off a customer who is being served; at the limit the chat is closed', async () => {
  const id = await start();
  at(20);
  const live = await firstLive(id);
  let turn = 0;
  for (let second = 20; second < 1199; second += 40) {
    at(second);
    const text = `我还在查，请再给我两分钟，第${second}次。`;
    const outcome = await sendInShift(database(), trainee, { shift: id, attempt: live.attempt, turn, text });
    if (!outcome.ok) break;
    turn += 1;
  }
  at(1300);
  const view = await read(id);
  expect(view.ended).toBe(true);
  expect(view.chats.every(({ ended }) => ended)).toBe(true);
});

test('pressing start twice starts one shift, and a second one waits for the first to end', async () => {
  const [one, other] = await Promise.all([
    startShift(database(), trainee, terms),
    startShift(database(), trainee, terms)
  ]);
  expect(one).toEqual(other);
  at(60);
  expect(await startShift(database(), trainee, terms)).toMatchObject({ ok: false, code: 'shift-open' });
  at(3600);
  expect(await startShift(database(), trainee, terms)).toMatchObject({ ok: true });
});

test.each([{ minutes: 9 }, { minutes: 41 }, { minutes: 10.5 }])('a shift of %o is refused', async (terms) => {
  expect(await startShift(database(), trainee, { ...practice, ...terms })).toMatchObject({
    code: 'bad-input'
  });
});

test('without a scenario there is no shift', async () => {
  const terms = { ...practice, scenarios: ['no-such-drill'] };
  expect(await startShift(database(), trainee, terms)).toMatchObject({ code: 'shift-empty' });
});

test('somebody else’s shift does not exist, nor does one’s own chat in it', async () => {
  const id = await start();
  at(20);
  const { attempt } = await firstLive(id);
  const other = await createActor(database(), ['new-hire', 'trainer', 'admin']);
  const own = await start({}, other);
  const missing = { ok: false, code: 'not-found' };
  for (const shift of [id, own, crypto.randomUUID(), "'; drop"]) {
    const input = { shift, attempt, turn: 0, text: '您好' };
    expect(await sendInShift(database(), other, input)).toMatchObject(missing);
    expect(await closeChat(database(), other, { shift, attempt })).toMatchObject(missing);
  }
  for (const verb of [readShift, pauseShift, resumeShift, endShift, readShiftReport, readReplay])
    expect(await verb(database(), other, id)).toMatchObject(missing);
  expect(await readDrill(database(), trainee, attempt)).toMatchObject(missing);
  expect(chatIn(await read(id), attempt).turn).toBe(0);
});

test('what customers feel is not told while the shift runs', async () => {
  const id = await start();
  at(100);
  expect(JSON.stringify(await read(id))).not.toMatch(/"mood"|"node"|"patience"|"right"/);
});

test('a finished shift is replayed with every turn at its second', async () => {
  const id = await start();
  at(20);
  await send(id, await firstLive(id), '您好，我来看看。');
  expect(value(await readReplay(database(), trainee, id))).toBeNull();
  at(3600);
  const replay = value(await readReplay(database(), trainee, id))!;
  const said = replay.frames.flatMap(({ events }) => events.filter(({ kind }) => kind === 'says'));
  expect(said).toHaveLength(replay.chats.flatMap(({ turns }) => turns).length);
  expect(replay.frames.at(-1)).toMatchObject({ open: 0, waiting: 0 });
});

test('the figures stay as they were when the shift ended', async () => {
  const id = await start();
  at(3600);
  const before = value(await readShiftReport(database(), trainee, id));
  at(90_000);
  expect(value(await readShiftReport(database(), trainee, id))).toEqual(before);
  expect(before!.chats.every(({ rubric }) => rubric.version > 0)).toBe(true);
});

test('a server that was killed comes back with every chat where it was', async () => {
  const id = await start();
  at(20);
  const before = await send(id, await firstLive(id), '您好，我来看看。');
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database());
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${rows[0]!.name}`;
  const restarted = openDatabase(url.toString(), 2);
  expect(value(await readShift(restarted, trainee, id))).toEqual(before);
  const [chat] = before.chats.filter(({ turn }) => turn === 1);
  const input = { shift: id, attempt: chat!.attempt, turn: 1, text: '查到了，您的包裹在路上。' };
  expect(chatIn(value(await sendInShift(restarted, trainee, input)), chat!.attempt).turn).toBe(2);
  await restarted.destroy();
});

test('a scenario withdrawn while the shift runs is played on, by who is here and who is still to come', async () => {
  const scenarios = ['haggling', 'late-delivery'];
  const id = await start({ scenarios });
  at(20);
  const before = await read(id);
  await expect(
    inTransaction(database(), async (trx) => {
      await sql`delete from library_item where kind = 'drill'`.execute(trx);
      at(420);
      const { chats, expecting } = value(await readShift(trx, trainee, id));
      expect(expecting).toBe(false);
      expect(chats.length).toBeGreaterThan(before.chats.length);
      expect(new Set(chats.map(({ slug }) => slug))).toEqual(new Set(scenarios));
      throw new Error('undone');
    })
  ).rejects.toThrow('undone');
});

test('the attempt keeps what it was played with: the rules, and what read the words', async () => {
  const id = await start();
  await read(id);
  const kept = await database()
    .selectFrom('drill_attempt')
    .select('engine_version')
    .where('shift_id', '=', id)
    .execute();
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.every(({ engine_version }) => /^\d+\.\d+\.\d+\+\d+\.\w+$/.test(engine_version))).toBe(true);
});

const practice: ShiftInput = { minutes: 10, mode: 'practice', locale: 'zh-CN' };
const terms = { ...practice, seed: 3 };

async function start(change: Partial<ShiftInput> = {}, actor = trainee): Promise<string> {
  return value(await startShift(database(), actor, { ...terms, ...change })).id;
}

function at(second: number): void {
  clock.now = opened + second * 1000;
}

async function read(id: string): Promise<ShiftView> {
  return value(await readShift(database(), trainee, id));
}

async function firstLive(id: string): Promise<ChatView> {
  return (await read(id)).chats.find(({ offline, agentOpens }) => !offline && !agentOpens)!;
}

async function send(shift: string, { attempt }: ChatView, text: string, turn = 0): Promise<ShiftView> {
  return value(await sendInShift(database(), trainee, { shift, attempt, turn, text }));
}

function chatIn({ chats }: ShiftView, attempt: string): ChatView {
  return chats.find((chat) => chat.attempt === attempt)!;
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
