import { spawn, type ChildProcess } from 'node:child_process';
import { freePort } from '../../src/lib/server/db/embedded/free-port';

export type ServerProcess = {
  url: string;
  /** Starts it, or starts it again; resolves when it is ready. */
  start: (environment?: Record<string, string>) => Promise<void>;
  /** Ends it in good order. */
  stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
};

/** The built application as a process of its own, on a port that is free now. */
export async function serverProcess(environment: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let running: ChildProcess | undefined;

  async function end(signal: NodeJS.Signals) {
    const dying = running;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    const gone = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill(signal);
    await gone;
  }

  return {
    url,
    start: async (more = {}) => {
      running = spawn(process.execPath, ['build/index.js'], {
        env: {
          ...process.env,
          NODE_ENV: 'production',
          HOST: '127.0.0.1',
          PORT: String(port),
          BODY_SIZE_LIMIT: '4M',
          ALLOW_FAKE_CLOCK: '1',
          ...environment,
          ...more
        },
        stdio: ['ignore', 'ignore', 'inherit']
      });
      while (!(await isReady(url))) {
        if (running.exitCode !== null) throw new Error(`The server at ${url} ended before it was ready.`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL')
  };
}

function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false
  );
}
