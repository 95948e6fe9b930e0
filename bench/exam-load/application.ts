import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/lib/server/db/embedded/free-port';

export type Application = {
  url: string;
  databaseUrl: () => string;
  start: () => Promise<void>;
  /** Ends the process as a power cut would. */
  kill: () => Promise<void>;
  killPostgres: () => void;
  remove: () => Promise<void>;
};

/** A production build with an embedded PostgreSQL of its own under `folder`. */
export async function openApplication(folder: string): Promise<Application> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let running: ChildProcess | undefined;

  async function start() {
    const log = createWriteStream(join(folder, 'application.log'), { flags: 'a' });
    running = spawn(process.execPath, ['build/index.js'], {
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: folder
      },
      stdio: ['ignore', 'pipe', 'pipe']
    });
    running.stdout?.pipe(log);
    running.stderr?.pipe(log);
    for (let waited = 0; !(await isReady(url)); waited += 100) {
      if (waited > 300_000 || running.exitCode !== null) throw new Error(`It does not start: ${folder}`);
      await sleep(100);
    }
  }

  async function kill(signal: NodeJS.Signals = 'SIGKILL') {
    const dying = running;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    const gone = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill(signal);
    await gone;
  }

  const postmaster = () => readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');

  return {
    url,
    start,
    kill: () => kill(),
    databaseUrl: () => {
      const password = readFileSync(join(folder, 'postgres.password'), 'utf8');
      return `postgres://qihang:${password}@127.0.0.1:${postmaster()[3]}/qihang`;
    },
    killPostgres: () => void process.kill(Number(postmaster()[0]), 'SIGKILL'),
    remove: () => kill('SIGTERM')
  };
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false
  );
}
