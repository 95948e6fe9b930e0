import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { createZombie } from '../../../../../tests/factories/processes';
import { runEmbeddedDatabase, type EmbeddedDatabase } from './index';
import { readPostmaster } from './lock';
import { isAlive } from './process';

const settings = ['fsync=off'];
let folder: string;
let cluster: string;
let running: EmbeddedDatabase | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qihang-embedded-'));
  chmodSync(folder, 0o711);
  cluster = join(folder, 'postgres');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const start = async () => (running = await runEmbeddedDatabase(folder, settings));
const serverPid = () => readPostmaster(cluster)!.pid;

async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  return question(sql).finally(() => sql.end({ timeout: 1 }));
}

const remember = (url: string, word: string) =>
  ask(url, async (sql) => {
    await sql`create table if not exists memory (word text)`;
    await sql`insert into memory values (${word})`;
  });
const recall = (url: string) => ask(url, (sql) => sql`select word from memory order by word`.values());

async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await reached())) await sleep(50);
}

describe('the embedded database', () => {
  it('is created, answers on loopback alone, and runs as an ordinary user', { timeout: 60_000 }, async () => {
    const { url } = await start();
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(await ask(url, (sql) => sql`show listen_addresses`.values())).toEqual([['127.0.0.1']]);
    expect(statSync(`/proc/${serverPid()}`).uid).not.toBe(0);
    await remember(url, '1');
  });

  it('keeps what it was told, and its password to its owner', async () => {
    const { url } = await start();
    expect(await recall(url)).toEqual([['1']]);
    expect(statSync(join(folder, 'postgres.password')).mode & 0o077).toBe(0);
    const wrong = url.replace(/:[^:@]*@/, ':guess@');
    await expect(recall(wrong)).rejects.toMatchObject({ code: '28P01' });
  });

  it('comes back on the same port after it was killed', async () => {
    const { url } = await start();
    await remember(url, '2');
    const killed = serverPid();
    process.kill(killed, 'SIGKILL');
    await until(() =>
      recall(url).then(
        () => serverPid() !== killed,
        () => false
      )
    );
    expect(await recall(url)).toEqual([['1'], ['2']]);
  });

  it('is gone once it was stopped, also while it comes back', async () => {
    const { url, stop } = await start();
    process.kill(serverPid(), 'SIGKILL');
    await until(() => vi.mocked(console.warn).mock.calls.length > 0);
    await stop();
    running = undefined;
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(folder, 'qihang.pid'))).toBe(false);
    await expect(recall(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('what a killed run leaves', () => {
  it(
    'an orphaned server is stopped first, and nothing it committed is lost',
    { timeout: 60_000 },
    async () => {
      const script = `import('./src/lib/server/db/embedded/index.ts')
      .then(({ runEmbeddedDatabase }) => runEmbeddedDatabase(process.argv[1], ['fsync=off']))
      .then(({ url }) => console.log(url))`;
      const earlier = spawn(process.execPath, ['--import', 'tsx', '-e', script, folder]);
      const url = await new Promise<string>((resolve) =>
        earlier.stdout.once('data', (text) => resolve(`${text}`.trim()))
      );
      await remember(url, '3');
      const orphan = serverPid();
      earlier.kill('SIGKILL');
      await until(() => earlier.signalCode !== null);
      expect(isAlive(orphan)).toBe(true);
      const { url: next } = await start();
      expect(serverPid()).not.toBe(orphan);
      expect(await recall(next)).toEqual([['1'], ['2'], ['3']]);
      await expect(recall(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
  );

  it.each([
    ['the number of a process that is no server', () => `${process.pid}\n${cluster}\n0\n5432\n`],
    ['the number of a process that has ended', async () => `${await createZombie()}\n${cluster}\n0\n5432\n`],
    ['nothing', () => ''],
    ['nonsense', () => 'x\n\0']
  ])('a lock that holds %s is cleared', async (_, lock) => {
    writeFileSync(join(cluster, 'postmaster.pid'), await lock());
    const { url } = await start();
    expect(await recall(url)).toHaveLength(3);
  });

  it('a lock with the number of another cluster’s server is cleared and that server let alone', async () => {
    const neighbour = inject('postgresUrl');
    const [row] = await ask(
      neighbour,
      (sql) => sql<{ home: string }[]>`select setting home from pg_settings where name = 'data_directory'`
    );
    const { pid, port } = readPostmaster(row!.home)!;
    writeFileSync(join(cluster, 'postmaster.pid'), `${pid}\n${cluster}\n0\n${port}\n`);
    const { url } = await start();
    expect(await recall(url)).toHaveLength(3);
    expect(await ask(neighbour, (sql) => sql`select 1`.values())).toEqual([[1]]);
  });

  it('a first start that was cut short is begun anew', { timeout: 60_000 }, async () => {
    rmSync(join(cluster, 'initialised'));
    const script = `import('./src/lib/server/db/embedded/cluster.ts')
      .then(({ openCluster }) => openCluster(process.argv[1]))`;
    const interrupted = spawn(process.execPath, ['--import', 'tsx', '-e', script, folder]);
    await until(() => readPostmaster(cluster) !== undefined);
    const orphan = serverPid();
    interrupted.kill('SIGKILL');
    await until(() => interrupted.signalCode !== null);
    const { url } = await start();
    expect(isAlive(orphan)).toBe(false);
    expect(await ask(url, (sql) => sql`select 1`.values())).toEqual([[1]]);
  });
});
