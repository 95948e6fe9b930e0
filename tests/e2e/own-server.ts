import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type OwnServer = {
  url: string;
  /** Ends the process as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it, or starts it again on what it left; its clock has run on meanwhile. */
  start: () => Promise<void>;
  /** Ends the process and removes what it kept. */
  remove: () => Promise<void>;
};

/** A second server of the same database, whose clock runs `rate` times as fast as ours from now on. */
export function ownServer(databaseUrl: string, { port, rate }: { port: number; rate: number }): OwnServer {
  const dataDir = mkdtempSync(join(tmpdir(), 'qihang-own-'));
  const url = `http://localhost:${port}`;
  const begun = Date.now();
  let running: ChildProcess | undefined;

  async function start() {
    if (await isReady(url)) throw new Error(`Somebody else answers at ${url}.`);
    running = spawn('node', ['build/index.js'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl,
        ALLOW_FAKE_CLOCK: '1',
        NOW: new Date(begun + (Date.now() - begun) * rate).toISOString(),
        CLOCK_RATE: String(rate)
      },
      stdio: 'ignore'
    });
    while (!(await isReady(url))) await new Promise((resolve) => setTimeout(resolve, 200));
  }

  async function kill() {
    const dying = running;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    const gone = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill('SIGKILL');
    await gone;
  }

  return {
    url,
    start,
    kill,
    remove: async () => {
      await kill();
      rmSync(dataDir, { recursive: true, force: true });
    }
  };
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false
  );
}
