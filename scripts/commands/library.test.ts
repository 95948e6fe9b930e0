import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openDatabase } from '../../src/lib/server/db';
import { runEmbeddedDatabase } from '../../src/lib/server/db/embedded';
import { migrateToLatest } from '../../src/lib/server/db/migrate';
import { loadLibrary } from '../../src/lib/server/library';
import { useDatabase } from '../../tests/test-database';
import { UsageError, type Io } from '../io';
import { run } from './library';

const database = useDatabase();
const lesson = 'zh-CN/courses/confidentiality/course.md';
let folder: string;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qihang-command-'));
  chmodSync(folder, 0o711);
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database());
  url = inject('postgresUrl').replace(/\/[^/]*$/, `/${rows[0]!.name}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function qihang(env: Record<string, string>, ...args: string[]) {
  const { DATABASE_URL: _, DATA_DIR: __, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/qihang.ts', ...args],
    { encoding: 'utf8', env: { ...rest, ...env } }
  );
  return { status, stdout, stderr };
}

vi.setConfig({ testTimeout: 120_000 });

const io: Io = {
  stdin: () => Promise.resolve(''),
  out: () => undefined,
  err: () => undefined,
  json: false
};

it.each([
  [[]],
  [['export']],
  [['export', 'x', '--dry-run']],
  [['import', '--fast']],
  [['import', 'a', 'b']],
  [['burn', 'x']]
])('library %j is wrong usage', async (args) => {
  await expect(run(args, io)).rejects.toThrow(UsageError);
});

describe('library export and import, on the database that DATABASE_URL names', () => {
  it('write the library, and take it back as it was', () => {
    const target = join(folder, 'written');
    const exported = qihang({ DATABASE_URL: url }, 'library', 'export', target, '--json');
    expect(exported).toMatchObject({ status: 0, stderr: '' });
    const { written, unpublished } = JSON.parse(exported.stdout) as {
      written: number;
      unpublished: string[];
    };
    expect(existsSync(join(target, lesson))).toBe(true);
    expect(unpublished).toEqual([]);
    const imported = qihang({ DATABASE_URL: url }, 'library', 'import', target, '--json');
    expect(imported).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(imported.stdout)).toEqual({
      created: [],
      changed: [],
      unchanged: written,
      kept: [],
      rejected: [],
      dryRun: false
    });
    expect(qihang({ DATABASE_URL: url }, 'library', 'export', target)).toEqual({
      status: 1,
      stdout: '',
      stderr: `qihang: ${target} is not empty; name a new or an empty folder.\n`
    });
  });

  it('name what an archive would change and what is wrong with it, and in a dry run write nothing', () => {
    const archive = join(folder, 'library.zip');
    writeFileSync(archive, zipSync({ 'zh-CN/courses/confidentiality/course.md': strToU8('# 没有开头') }));
    const { status, stdout, stderr } = qihang(
      { DATABASE_URL: url },
      'library',
      'import',
      archive,
      '--dry-run'
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^rejected {2}${lesson}:1 {2}.+$`, 'm'));
    expect(stdout).toMatch(/^0 created, 0 changed, .*; nothing was written\.$/m);
  });

  it('refuse what is no folder and no archive, by name', () => {
    const text = join(folder, 'note.txt');
    writeFileSync(text, 'x');
    const { status, stdout, stderr } = qihang({ DATABASE_URL: url }, 'library', 'import', text);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^qihang: .+note\.txt: .+\. Nothing was taken in\.\n$/);
  });

  it('say in one line that the database does not answer', () => {
    const dead = 'postgres://qihang:x@127.0.0.1:9/qihang';
    const { status, stdout, stderr } = qihang(
      { DATABASE_URL: dead },
      'library',
      'export',
      join(folder, 'dead')
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('qihang: The database that DATABASE_URL names does not answer.\n');
    expect(existsSync(join(folder, 'dead'))).toBe(false);
  });
});

describe('without DATABASE_URL the command', () => {
  it('says what to do where there is no database', () => {
    const DATA_DIR = join(folder, 'empty');
    expect(qihang({ DATA_DIR }, 'library', 'export', join(folder, 'none'))).toEqual({
      status: 1,
      stdout: '',
      stderr: `qihang: There is no database under ${DATA_DIR} yet. Start Qihang once, or set DATABASE_URL.\n`
    });
  });

  it('works beside a running Qihang, and starts and stops the database itself when none runs', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const DATA_DIR = join(folder, 'data');
    const embedded = await runEmbeddedDatabase(DATA_DIR);
    const db = openDatabase(embedded.url, 2);
    await migrateToLatest(db);
    await loadLibrary(db, 'tests/fixtures/content/sound');
    const beside = qihang({ DATA_DIR }, 'library', 'export', join(folder, 'beside'));
    expect(beside).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+ files written/) as string
    });
    expect((await sql`select 1`.execute(db)).rows).toHaveLength(1);
    await db.destroy();
    await embedded.stop();
    const alone = qihang({ DATA_DIR }, 'library', 'import', join(folder, 'beside'));
    expect(alone).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/ 0 changed, \d+ unchanged, 0 kept, 0 rejected/) as string
    });
    expect(existsSync(join(DATA_DIR, 'postgres', 'postmaster.pid'))).toBe(false);
  });
});
