import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { accountFor, type Account } from './account';
import { findBinaries, type Binaries } from './binaries';
import { clusterFolder } from './folder';
import { clearStaleServer, readPostmaster } from './lock';
import { freePort } from './free-port';

const run = promisify(execFile);

/** One PostgreSQL data directory under `dataDir`, created on first use, with the account that may run it. */
export type Cluster = {
  folder: string;
  account: Account | undefined;
  binaries: Binaries;
  password: string;
  log: string;
};

/** Opens the cluster under `dataDir`, running `initdb` when there is none yet. An unfinished `initdb` is begun anew. */
export async function openCluster(dataDir: string): Promise<Cluster> {
  mkdirSync(dataDir, { recursive: true });
  const account = accountFor(join(dataDir, 'postgres'));
  const binaries = await findBinaries(account);
  const folder = clusterFolder(dataDir, account);
  const passwordFile = join(dataDir, 'postgres.password');
  if (!existsSync(passwordFile)) {
    if (existsSync(join(folder, 'PG_VERSION')))
      throw new Error(`${passwordFile} is missing: restore it, or set DATABASE_URL.`);
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  const cluster = {
    folder,
    account,
    binaries,
    password: readFileSync(passwordFile, 'utf8'),
    log: join(dataDir, 'postgres.log')
  };
  if (!existsSync(join(folder, 'initialised'))) await initialise(cluster);
  return cluster;
}

/** Starts the server on a free loopback port (or on `port`) and answers once it takes connections. */
export async function startServer(
  cluster: Cluster,
  port?: number,
  settings: string[] = []
): Promise<{ server: ChildProcess; url: string; port: number }> {
  const chosen = port ?? (await freePort());
  const options = [
    'listen_addresses=127.0.0.1',
    `port=${chosen}`,
    'unix_socket_directories=',
    'max_connections=200',
    ...settings
  ];
  const server = spawn(
    cluster.binaries.postgres,
    ['-D', cluster.folder, ...options.flatMap((option) => ['-c', option])],
    {
      cwd: cluster.folder,
      ...cluster.account,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: serverEnvironment()
    }
  );
  const log = createWriteStream(cluster.log, { flags: 'a' });
  server.stdout?.pipe(log, { end: false });
  server.stderr?.pipe(log, { end: false });
  server.once('close', () => log.end());
  const url = `postgres://qihang:${cluster.password}@127.0.0.1:${chosen}/qihang`;
  await untilReady(cluster, server, chosen);
  return { server, url, port: chosen };
}

async function initialise(cluster: Cluster): Promise<void> {
  const { folder, account, binaries, password } = cluster;
  await clearStaleServer(folder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  const passwordFile = join(folder, '..', `.initdb-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${folder}`,
        '--username=qihang',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8'
      ],
      { cwd: folder, ...account, env: serverEnvironment() }
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const { server, port } = await startServer(cluster);
  const sql = postgres(`postgres://qihang:${password}@127.0.0.1:${port}/postgres`, {
    max: 1,
    onnotice: () => {}
  });
  await sql`create database qihang`;
  await sql.end();
  await stopServer(server);
  writeFileSync(join(folder, 'initialised'), '');
}

/** Stops the server the fast way: open transactions are rolled back, everything committed is flushed. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const closed = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGINT');
  await closed;
}

async function untilReady(cluster: Cluster, server: ChildProcess, port: number): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 30) {
    if (server.exitCode !== null || server.signalCode !== null) break;
    if (readPostmaster(cluster.folder)?.port === port) {
      const sql = postgres(`postgres://qihang:${cluster.password}@127.0.0.1:${port}/postgres`, {
        max: 1,
        connect_timeout: 5,
        onnotice: () => {}
      });
      const ready = await sql`select 1`.then(
        () => true,
        () => false
      );
      await sql.end({ timeout: 1 });
      if (ready) return;
    }
    await sleep(30);
  }
  throw new Error(`The embedded PostgreSQL did not start; its own words are in ${cluster.log}.`);
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C.UTF-8' };
}
