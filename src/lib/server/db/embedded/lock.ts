import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What `postmaster.pid` says of the server that wrote it. */
export type Postmaster = { pid: number; port: number };

/** Reads `postmaster.pid`; undefined when there is none or it was never finished. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/** Whether the process that wrote the lock is a PostgreSQL server still alive (a killed run may leave its number to a stranger). */
export function isServing(postmaster: Postmaster): boolean {
  if (!isAlive(postmaster.pid)) return false;
  try {
    return (
      readFileSync(`/proc/${postmaster.pid}/cmdline`, 'utf8').split('\0')[0]?.includes('postgres') ?? false
    );
  } catch {
    return true;
  }
}

/** Clears what a killed run left: stops an orphaned server, or removes the lock of a dead one. */
export async function clearStaleServer(cluster: string): Promise<void> {
  const postmaster = readPostmaster(cluster);
  if (postmaster && isServing(postmaster)) {
    process.kill(postmaster.pid, 'SIGINT');
    for (let waited = 0; isAlive(postmaster.pid); waited += 50) {
      if (waited > 30_000)
        throw new Error(`The database server of an earlier run (process ${postmaster.pid}) does not stop.`);
      await sleep(50);
    }
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
