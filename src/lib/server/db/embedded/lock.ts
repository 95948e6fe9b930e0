import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exists, isAlive } from './process';

/** What `postmaster.pid` says of the server that wrote it. */
type Postmaster = { pid: number; port: number };

/** Reads `postmaster.pid`; undefined when there is none or it was never finished. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/**
 * Clears what a killed run left: stops an orphaned server, and removes a lock that is unreadable or names a stranger. A
 * dead server's lock is left to PostgreSQL, which finds out by it whether processes of that server still write.
 */
export async function clearStaleServer(cluster: string): Promise<void> {
  const postmaster = readPostmaster(cluster);
  if (postmaster && !exists(postmaster.pid)) return;
  if (postmaster && isServing(cluster, postmaster.pid)) await stop(cluster, postmaster.pid);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/**
 * Whether `pid` is a server at work in `cluster`: PostgreSQL lives in its data directory. A killed run may leave its
 * number to a stranger, another cluster's server among them.
 */
function isServing(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (!existsSync('/proc/self/cwd')) return true;
  try {
    return realpathSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

async function stop(cluster: string, pid: number): Promise<void> {
  interrupt(pid);
  for (let waited = 0; isServing(cluster, pid); waited += 50) {
    if (waited > 30_000)
      throw new Error(`The database server of an earlier run (process ${pid}) does not stop.`);
    await sleep(50);
  }
}

/** Asks for a fast shutdown; a server that has ended meanwhile needs none. */
function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
