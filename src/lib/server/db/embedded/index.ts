import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCluster, startServer, stopServer, type Cluster } from './cluster';
import { claim } from './claim';
import { clearStaleServer } from './lock';

export type EmbeddedDatabase = { url: string; stop(): Promise<void> };

/**
 * Runs the embedded PostgreSQL of `dataDir` for as long as this process lives: creates it on first use, clears what a
 * killed run left, starts it again on the same port when it crashes, and stops it cleanly.
 * @param settings PostgreSQL settings such as `fsync=off`, beside the usual ones
 * @throws Error with one sentence when another Qihang uses the folder or the server cannot start.
 */
export async function runEmbeddedDatabase(
  dataDir: string,
  settings: string[] = []
): Promise<EmbeddedDatabase> {
  const release = await claim(dataDir);
  try {
    const cluster = await openCluster(dataDir);
    await clearStaleServer(cluster.folder);
    const supervised = await supervise(cluster, settings);
    return {
      url: supervised.url,
      stop: async () => {
        await supervised.stop();
        release();
      }
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function supervise(cluster: Cluster, settings: string[]): Promise<EmbeddedDatabase> {
  let stopping = false;
  let current: ChildProcess;
  let restarting: Promise<void> | undefined;
  const first = await startServer(cluster, undefined, settings);
  const watch = (server: ChildProcess) => {
    current = server;
    server.once('close', () => {
      if (!stopping) restarting = restart();
    });
  };
  const restart = async () => {
    for (let pause = 200; !stopping; pause = Math.min(pause * 2, 10_000)) {
      console.warn('The embedded PostgreSQL ended unexpectedly and is started again.');
      try {
        await clearStaleServer(cluster.folder);
        const next = await startServer(cluster, first.port, settings);
        if (stopping) await stopServer(next.server);
        else watch(next.server);
        return;
      } catch (error) {
        console.warn(error instanceof Error ? error.message : error);
        await sleep(pause);
      }
    }
  };
  const interruptOnExit = () => current.kill('SIGINT');
  watch(first.server);
  process.once('exit', interruptOnExit);
  return {
    url: first.url,
    stop: async () => {
      stopping = true;
      process.off('exit', interruptOnExit);
      await restarting;
      await stopServer(current);
    }
  };
}
