import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import type { Outcome } from '../../../forms/failure';
import { openDatabase, type Database } from '../../db';
import type { Actor } from '../../policy';
import { markSeen, pauseShift, readShift, sendInShift, startShift, streamShift, type ShiftView } from '..';

/** Stands still at an instant, or runs so many times faster than real time. */
const clock = vi.hoisted(() => ({ from: 0, since: 0, rate: 0 }));
vi.mock(import('../../clock'), async (original) => ({
  ...(await original()),
  now: () => new Date(clock.from + (Date.now() - clock.since) * clock.rate),
  realWait: (milliseconds: number) => milliseconds / (clock.rate || 1)
}));

vi.setConfig({ testTimeout: 30_000 });

const database = useDatabase();
let elsewhere: Database;
let trainee: Actor;
const streams: ReadableStreamDefaultReader<Uint8Array>[] = [];

beforeAll(async () => {
  elsewhere = openDatabase(await addressOf(), 2);
});
afterAll(() => elsewhere.destroy());
beforeEach(async () => {
  Object.assign(clock, { from: Date.parse('2026-03-04T12:00:00Z'), since: Date.now(), rate: 0 });
  trainee = await createActor(database(), ['new-hire']);
});
afterEach(async () => {
  await Promise.all(streams.splice(0).map((stream) => stream.cancel()));
});

test('who comes to the desk gets the whole shift at once', async () => {
  const id = await start();
  const events = await follow(id);
  await events.until(() => events.views.length > 0);
  expect(events.views[0]).toMatchObject({ id, partial: false, elapsed: 0 });
  expect(events.views[0]!.chats.length).toBeGreaterThan(0);
});

test('what another server writes is told here, and only what changed', async () => {
  const id = await start();
  pass(20);
  const events = await follow(id);
  await events.until(() => events.views.length > 0);
  const { attempt } = events.views[0]!.chats.at(-1)!;
  await write(id, attempt, '您好，我来看看。', elsewhere);
  await events.until(() => events.views.length > 1);
  expect(events.views[1]).toMatchObject({ partial: true, chats: [{ attempt, turn: 1 }] });
});

test('two windows hear of each other', async () => {
  const id = await start();
  const [one, other] = [await follow(id), await follow(id)];
  await one.until(() => one.views.length > 0);
  await other.until(() => other.views.length > 0);
  value(await pauseShift(database(), trainee, id));
  await one.until(() => one.views.at(-1)!.pausedAt !== null);
  await other.until(() => other.views.at(-1)!.pausedAt !== null);
  expect(one.views.at(-1)!.chats).toEqual([]);
});

test('who was away gets what they missed and no more, lines typed meanwhile among it', async () => {
  const id = await start();
  pass(20);
  const events = await follow(id);
  await events.until(() => events.views.length > 0);
  const { attempt } = events.views[0]!.chats.at(-1)!;
  await write(id, attempt, '您好，我来看看。');
  await events.until(() => events.views.length > 1);
  expect(events.views[1]!.chats[0]).toMatchObject({ attempt, typing: true });
  await events.leave();
  pass(20);
  const back = await follow(id, events.lastId());
  await back.until(() => back.views.length > 0);
  expect(back.views[0]).toMatchObject({ partial: true, version: events.views[1]!.version });
  expect(back.views[0]!.chats).toMatchObject([{ attempt, typing: false }]);
  await back.leave();
  const again = await follow(id, back.lastId());
  value(await markSeen(database(), trainee, { shift: id, attempt, turns: 3 }));
  await again.until(() => again.views.length > 0);
  expect(again.views[0]!.chats).toMatchObject([{ attempt }]);
});

test.each(['', 'nonsense', '99999.0', '1.-1'])(
  'an id that means nothing (%s) gets everything',
  async (last) => {
    const id = await start();
    const events = await follow(id, last);
    await events.until(() => events.views.length > 0);
    expect(events.views[0]!.partial).toBe(false);
  }
);

test('customers come, ask and leave by themselves, and the stream ends with the shift', async () => {
  const id = await start();
  run(1000);
  const events = await follow(id);
  await events.until(() => events.isOver());
  const seen = events.merged();
  expect(events.views.at(-1)).toMatchObject({ ended: true, partial: false });
  run(0);
  expect(seen).toEqual(JSON.parse(JSON.stringify(value(await readShift(database(), trainee, id)).chats)));
  expect(events.views.length).toBeGreaterThan(5);
  expect(value(await streamShift(database(), trainee, id, events.lastId()))).toBeNull();
});

test('a lost connection to the database is made up for', async () => {
  const id = await start();
  pass(20);
  const events = await follow(id);
  await events.until(() => events.views.length > 0);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(elsewhere);
  const { attempt } = events.views[0]!.chats.at(-1)!;
  await write(id, attempt, '您好，我来看看。', elsewhere);
  await events.until(() => events.views.some(({ chats }) => chats.some(({ turn }) => turn === 1)));
});

test('a database that is gone for a while is waited for', async () => {
  const id = await start();
  pass(20);
  const events = await follow(id);
  await events.until(() => events.views.length > 0);
  const { attempt } = events.views[0]!.chats.at(-1)!;
  const server = openDatabase(inject('postgresUrl'), 1);
  const name = new URL(await addressOf()).pathname.slice(1);
  await sql`alter database ${sql.id(name)} allow_connections false`.execute(server);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(server);
  await vi.waitFor(async () => {
    const { rows } = await sql`select from pg_stat_activity where datname = ${name}`.execute(server);
    expect(rows).toHaveLength(0);
  });
  await sql`alter database ${sql.id(name)} allow_connections true`.execute(server);
  await server.destroy();
  await write(id, attempt, '您好，我来看看。', elsewhere);
  await events.until(() => events.views.some(({ chats }) => chats.some(({ turn }) => turn === 1)));
});

test('a reader who goes leaves nothing behind', async () => {
  const id = await start();
  const events = await follow(id);
  await events.until(() => events.views.length > 0);
  await events.leave();
  await vi.waitFor(async () => {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`.execute(database());
    expect(rows).toHaveLength(0);
  });
});

test('nobody listens at another’s desk', async () => {
  const id = await start();
  const other = await createActor(database(), ['new-hire', 'hr']);
  expect(await streamShift(database(), other, id, null)).toMatchObject({ ok: false, code: 'not-found' });
});

async function start(): Promise<string> {
  const terms = { minutes: 10, mode: 'practice', locale: 'zh-CN', seed: 3 } as const;
  return value(await startShift(database(), trainee, terms)).id;
}

function pass(seconds: number): void {
  clock.from += seconds * 1000;
}

function run(rate: number): void {
  Object.assign(clock, {
    from: clock.from + (Date.now() - clock.since) * clock.rate,
    since: Date.now(),
    rate
  });
}

async function write(shift: string, attempt: string, text: string, db = database()): Promise<void> {
  value(await vi.waitFor(() => sendInShift(db, trainee, { shift, attempt, turn: 0, text }), 10_000));
}

async function addressOf(): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database());
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${rows[0]!.name}`;
  return url.toString();
}

/** Reads the stream as a browser does. */
async function follow(id: string, last: string | null = null) {
  const stream = value(await streamShift(database(), trainee, id, last))!;
  const reader = stream.getReader();
  streams.push(reader);
  const views: ShiftView[] = [];
  let lastId = last;
  let over = false;
  void (async () => {
    const decoder = new TextDecoder();
    let rest = '';
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const blocks = (rest + decoder.decode(chunk.value, { stream: true })).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) {
        const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]));
        if (fields.get('event') !== 'shift') continue;
        lastId = fields.get('id')!;
        views.push(JSON.parse(fields.get('data')!) as ShiftView);
      }
    }
    over = true;
  })();
  return {
    views,
    lastId: () => lastId,
    isOver: () => over,
    until: (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 20_000 }),
    leave: () => reader.cancel(),
    merged: () => {
      const chats = new Map(views.flatMap(({ chats }) => chats.map((chat) => [chat.seat, chat] as const)));
      return [...chats.values()].sort((a, b) => a.seat - b.seat);
    }
  };
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
