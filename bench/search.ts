import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { parseLesson, passagesOf } from '../src/lib/engine/content';
import { inTransaction, openDatabase, type Database } from '../src/lib/server/db';
import { runEmbeddedDatabase } from '../src/lib/server/db/embedded';
import type { Locale } from '../src/lib/server/db/schema';
import type { Actor } from '../src/lib/server/policy';
import { findPassages, indexItem, type IndexedPassage } from '../src/lib/server/search';

/**
 * How long a search takes at 5,000 lessons in both languages, made of the library's own sentences, and (on Linux) how
 * much processor time of the database it costs, which other work on the machine does not lengthen:
 *   npx tsx bench/search.ts [lessons]
 * It starts a PostgreSQL of its own in a temporary folder and removes it afterwards.
 */
const lessons = Number(process.argv[2] ?? 5000);
const rounds = 30;
const queries = [
  '投诉',
  '投訴',
  '抱歉 话术',
  '顾客',
  '的',
  '黄金6秒',
  '退款',
  '七天无理由退货',
  '投拆',
  '抱欠',
  '顾客投诉怎么办',
  '处理流呈',
  '完全不存在的龘靐',
  'complaint',
  'customer',
  'refund policy',
  'compliant',
  'apoligise',
  'the',
  'c',
  '投'.repeat(100),
  '顾客 客服 问题 时间 订单 处理 回复 今天 一个 可以 没有 什么',
  'complaint refund customer service order delivery quality apology steps phrases time answer',
  '可以',
  '没有 可以 顾客',
  '这个问题怎么处理才好'
];

const actor: Actor = {
  personId: 'bench',
  name: 'bench',
  email: 'bench@example.com',
  locale: null,
  theme: 'auto',
  grants: [{ role: 'new-hire', departmentId: null, cohortId: null }]
};

const folder = mkdtempSync(join(tmpdir(), 'qihang-bench-'));
chmodSync(folder, 0o711);
const embedded = await runEmbeddedDatabase(folder, ['fsync=off', 'synchronous_commit=off']);
const db = openDatabase(embedded.url, 1);
try {
  await migrate(db);
  const indexes = await dropIndexes(db);
  for (const locale of ['zh-CN', 'en'] as const) await fill(db, locale);
  for (const definition of indexes) await sql.raw(definition).execute(db);
  await sql`vacuum analyze search_passage`.execute(db);
  await sql`vacuum analyze search_word`.execute(db);
  await report(db);
} finally {
  await db.destroy();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function migrate(database: Database): Promise<void> {
  for (const name of readdirSync('migrations').sort()) {
    const { up } = (await import(`../migrations/${name}`)) as { up(db: Kysely<unknown>): Promise<void> };
    await up(database as unknown as Kysely<unknown>);
  }
}

/** Filling is much faster without them. */
async function dropIndexes(database: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename in ('search_passage', 'search_word') and indexdef like '% USING gin %'`.execute(database);
  for (const { name } of rows) await sql`drop index ${sql.id(name)}`.execute(database);
  return rows.map(({ definition }) => definition);
}

async function fill(database: Database, locale: Locale): Promise<void> {
  const passages = readLibrary(locale);
  const lines = passages.flatMap(({ text }) => text.split('\n'));
  const random = generator(7);
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
  await sql`set session_replication_role = replica`.execute(database);
  await sql`
    insert into library_item (kind, slug, locale, position, published_revision_id, published_at)
    select 'course', 'course-' || n, ${locale}, n, gen_random_uuid(), now() from generate_series(0, 99) as n
  `.execute(database);
  for (let start = 0; start < lessons; start += 100) {
    await inTransaction(database, async (trx) => {
      for (let number = start; number < Math.min(lessons, start + 100); number++) {
        const sections = Array.from({ length: 18 }, (_, index): IndexedPassage => {
          const like = pick(passages);
          const text =
            like.kind === 'lesson' ? Array.from({ length: 8 }, () => pick(lines)).join('\n') : like.text;
          return { kind: like.kind, anchor: `part-${index}`, heading: index === 0 ? '' : like.heading, text };
        });
        const title = pick(passages).heading || pick(lines).slice(0, 20);
        await indexItem(trx, {
          slug: `course-${number % 100}/lesson-${number}`,
          locale,
          title,
          passages: sections
        });
      }
    });
  }
}

function readLibrary(locale: Locale): IndexedPassage[] {
  const courses = `content/${locale}/courses`;
  return readdirSync(courses, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/\d+-[^/]+\.md$/.test(path))
    .flatMap((path) => {
      const read = parseLesson(readFileSync(join(courses, path), 'utf8'), path);
      return read.ok ? passagesOf(read.lesson) : [];
    });
}

async function report(database: Database): Promise<void> {
  const { rows } = await sql<{ passages: string; words: string; size: string }>`
    select (select count(*) from search_passage) as passages, (select count(*) from search_word) as words,
      pg_size_pretty(pg_total_relation_size('search_passage')) as size`.execute(database);
  console.log(`${lessons} lessons in 2 languages:`, rows[0]);
  const { pid } = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database)).rows[0]!;
  const all: number[] = [];
  const work: number[] = [];
  for (const query of queries) {
    const times: number[] = [];
    const costs: number[] = [];
    let found = '';
    for (let round = 0; round < rounds; round++) {
      const began = performance.now();
      const cost = processorTime(pid);
      const outcome = await findPassages(database, actor, { query, locale: 'zh-CN' });
      times.push(performance.now() - began);
      costs.push(processorTime(pid) - cost);
      if (outcome.ok) {
        const { lessons, phrases, terms, corrections, loosened } = outcome.value;
        found = `${lessons.total}/${phrases.total}/${terms.total}${corrections.length ? ' corrected' : ''}${loosened ? ' loosened' : ''}`;
      }
    }
    all.push(...times);
    work.push(...costs);
    console.log(line(times), 'database', line(costs), query.slice(0, 20), found);
  }
  console.log(line(all), 'database', line(work), 'all');
}

/** Milliseconds that a process has spent on a processor; 0 where the system does not say. */
function processorTime(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

function line(times: number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
  return `p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  max ${at(1)} ms `;
}

function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}
