import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './lock';

/**
 * Claims `dataDir` for this process, so that two runs never serve one folder. A claim whose process is gone is taken over.
 * @returns a function that gives the claim back.
 * @throws Error with one sentence when another live process holds it.
 */
export function claim(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'qihang.pid');
  const mark = `${process.pid} ${startOf(process.pid)}`;
  for (;;) {
    try {
      writeFileSync(file, mark, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const [pid, start] = readFileSync(file, 'utf8').split(' ');
    if (Number(pid) !== process.pid && isAlive(Number(pid)) && startOf(Number(pid)) === start) {
      throw new Error(`Qihang already runs on ${dataDir} (process ${pid}).`);
    }
    rmSync(file, { force: true });
  }
}

/** When a process started, in clock ticks since boot: tells a process from a later one that was given its number. */
function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
