import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, startOf } from './process';

/** How long the process before may take to end, in milliseconds: a killed one is not gone at once. */
const patience = 2000;

/**
 * Claims `dataDir` for this process, so that two runs never serve one folder. A claim whose process is gone is taken over.
 * @returns a function that gives the claim back.
 * @throws Error with one sentence when another live process holds it.
 */
export async function claim(dataDir: string): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'qihang.pid');
  const mark = `${process.pid} ${startOf(process.pid)}`;
  for (let waited = 0; ; waited += 100) {
    try {
      writeFileSync(file, mark, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (!holder) rmSync(file, { force: true });
    else if (waited < patience) await sleep(100);
    else throw new Error(`Qihang already runs on ${dataDir} (process ${holder}).`);
  }
}

/** The other live process that wrote the claim, if any. */
function holderOf(file: string): number | undefined {
  const [number, start] = readFileSync(file, 'utf8').split(' ');
  const pid = Number(number);
  const live = pid > 0 && pid !== process.pid && isAlive(pid) && startOf(pid) === start;
  return live ? pid : undefined;
}
