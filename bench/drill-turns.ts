import { chmodSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { readSample } from '../tests/factories/drills';
import { createActor } from '../tests/factories/people';
import { openDatabase, type Database } from '../src/lib/server/db';
import { runEmbeddedDatabase } from '../src/lib/server/db/embedded';
import { readPostmaster } from '../src/lib/server/db/embedded/lock';
import { readShift, sendInShift, startShift, streamShift } from '../src/lib/server/drills';
import { loadLibrary } from '../src/lib/server/library';
import type { Actor } from '../src/lib/server/policy';

/**
 * How long a turn takes with 500 live chats: 100 people on shift with five customers each, every one of them with an open
 * event stream, each chat answered every twelve seconds at moments of chance. One process, and a PostgreSQL of its own
 * that flushes every commit, on the same machine:
 *   node --expose-gc --import tsx bench/drill-turns.ts [seconds] [unprepared]
 * A turn is timed from the moment it was meant to be sent, so that waiting in line counts. `unprepared` leaves statements
 * as they were before they were prepared.
 */
const people = 100;
const chatsEach = 5;
const everySeconds = 12;
const seconds = Number(process.argv[2] ?? 60);
const scenarios = ['late-delivery', 'damaged-goods', 'wrong-size', 'slow-refund', 'out-of-stock'];

type LiveChat = {
  actor: Actor;
  shift: string;
  attempt: string;
  turn: number;
  lines: string[];
  isOver: boolean;
};

const readers: ReadableStreamDefaultReader<Uint8Array>[] = [];
const folder = mkdtempSync(join(tmpdir(), 'qihang-bench-'));
chmodSync(folder, 0o711);
const embedded = await runEmbeddedDatabase(folder);
const db = openDatabase(embedded.url + (process.argv.includes('unprepared') ? '?prepare=false' : ''));
try {
  await prepare(db);
  await report(db);
} finally {
  await Promise.all(readers.map((reader) => reader.cancel()));
  await sleep(2000);
  await Promise.race([db.destroy(), sleep(5000)]);
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function prepare(database: Database): Promise<void> {
  for (const name of readdirSync('migrations').sort()) {
    const { up } = (await import(`../migrations/${name}`)) as { up(db: Kysely<unknown>): Promise<void> };
    await up(database as unknown as Kysely<unknown>);
  }
  await loadLibrary(database, 'content');
}

async function report(database: Database): Promise<void> {
  const first = await startFive(database, await createActor(database, ['new-hire']));
  await turn(database, first[0]!);
  const empty = heap();
  const chats: LiveChat[] = [];
  let events = 0;
  for (let person = 0; person < people; person += 1) {
    const actor = await createActor(database, ['new-hire']);
    const own = await startFive(database, actor);
    chats.push(...own);
    void listenTo(database, actor, own[0]!.shift, () => (events += 1));
  }
  await sleep(2000);
  const full = heap();
  const live = chats.length;
  const before = process.cpuUsage();
  const databaseBefore = databaseSeconds();
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const took = await play(database, chats);
  loop.disable();
  const { user, system } = process.cpuUsage(before);
  const after = heap();
  took.sort((a, b) => a - b);
  const open = chats.filter(({ isOver }) => !isOver).length;
  console.log(
    `${cpus().length} × ${cpus()[0]!.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
  );
  console.log(
    `load at the end ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`
  );
  console.log(
    `live chats at the start ${live}, at the end ${open}; event streams ${people}, events ${events}`
  );
  console.log(`turns ${took.length} in ${seconds} s (${(took.length / seconds).toFixed(0)}/s)`);
  const own = (user + system) / 1000 / took.length;
  const databases = ((databaseSeconds() - databaseBefore) * 1000) / took.length;
  console.log(
    `processor time a turn: this process ${own.toFixed(1)} ms, PostgreSQL ${databases.toFixed(1)} ms`
  );
  for (const share of [0.5, 0.9, 0.99, 1]) console.log(`p${share * 100}  ${at(took, share).toFixed(1)} ms`);
  console.log(`event loop late by p99 ${ms(loop.percentile(99))}, at most ${ms(loop.max)}`);
  console.log(
    `heap a live chat ${((full - empty) / live / 1024).toFixed(1)} kB, after the run ${((after - empty) / live / 1024).toFixed(1)} kB`
  );
  console.log(`resident ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
}

/** A shift whose first five customers are all there from the first second. */
async function startFive(database: Database, actor: Actor): Promise<LiveChat[]> {
  const terms = { minutes: 40, mode: 'practice', locale: 'zh-CN', scenarios } as const;
  const started = await startShift(database, actor, { ...terms, scenarios: [...scenarios] });
  if (!started.ok) throw new Error(started.code);
  const shift = started.value.id;
  await sql`update shift set plan = (
      select jsonb_agg(arrival || '{"at": 0, "offline": false}' order by (arrival ->> 'seat')::int)
      from jsonb_array_elements(plan) arrival where (arrival ->> 'seat')::int <= ${chatsEach}
    ) where id = ${shift}`.execute(database);
  const view = await readShift(database, actor, shift);
  if (!view.ok) throw new Error(view.code);
  return view.value.chats.map(({ attempt, slug }) => ({
    actor,
    shift,
    attempt,
    turn: 0,
    lines: readSample(slug, 'excellent').turns.flatMap(({ by, text }) => (by === 'agent' ? [text] : [])),
    isOver: false
  }));
}

async function listenTo(database: Database, actor: Actor, shift: string, heard: () => void): Promise<void> {
  const stream = await streamShift(database, actor, shift, null);
  if (!stream.ok || !stream.value) return;
  const reader = stream.value.getReader();
  readers.push(reader);
  while (!(await reader.read()).done) heard();
}

async function play(database: Database, chats: LiveChat[]): Promise<number[]> {
  const took: number[] = [];
  const begun = performance.now();
  const schedule = chats
    .flatMap((chat) => {
      const phase = Math.random() * everySeconds;
      return Array.from({ length: Math.ceil(seconds / everySeconds) }, (_, round) => ({
        chat,
        at: (phase + (round + Math.random() * 0.5) * everySeconds) * 1000
      }));
    })
    .filter(({ at }) => at < seconds * 1000)
    .sort((a, b) => a.at - b.at);
  const turns: Promise<void>[] = [];
  for (const { chat, at } of schedule) {
    const wait = begun + at - performance.now();
    if (wait > 0) await sleep(wait);
    if (chat.isOver) continue;
    turns.push(
      turn(database, chat).then((sent) => {
        if (sent) took.push(performance.now() - begun - at);
      })
    );
  }
  await Promise.all(turns);
  return took;
}

async function turn(database: Database, chat: LiveChat): Promise<boolean> {
  const { actor, shift, attempt, turn, lines } = chat;
  const text = `${lines[turn % lines.length]}${turn < lines.length ? '' : `（${turn}）`}`;
  const outcome = await sendInShift(database, actor, { shift, attempt, turn, text });
  if (outcome.ok) chat.turn += 1;
  else chat.isOver = outcome.code === 'drill-ended';
  return outcome.ok;
}

function ms(nanoseconds: number): string {
  return `${(nanoseconds / 1e6).toFixed(1)} ms`;
}

/** Seconds of processor time PostgreSQL's processes have used that are there now. */
function databaseSeconds(): number {
  const server = readPostmaster(realpathSync(join(folder, 'postgres')))!.pid;
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [, parent, , , , , , , , , , user, system] = text.slice(text.lastIndexOf(') ') + 2).split(' ');
        return Number(parent) === server ? Number(user) + Number(system) : 0;
      } catch {
        return 0;
      }
    });
  return ticks.reduce((sum, own) => sum + own, 0) / 100;
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function at(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
