import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createZombie } from '../../../../../tests/factories/processes';
import { claim } from './claim';
import { startOf } from './process';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qihang-claim-'));
  file = join(folder, 'qihang.pid');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const script = `import('./src/lib/server/db/embedded/claim.ts').then(({ claim }) => claim(process.argv[1]))`;
const args = () => ['--import', 'tsx', '-e', script, folder];

/** What another process says that claims the folder: nothing when it may. */
async function claimElsewhere(): Promise<string> {
  const { stderr } = await promisify(execFile)(process.execPath, args()).catch(
    (error: { stderr: string }) => error
  );
  return stderr;
}

describe('a data folder', { timeout: 60_000 }, () => {
  it('serves one process at a time, which the other is told in a sentence', async () => {
    const release = await claim(folder);
    expect(await claimElsewhere()).toContain(`Qihang already runs on ${folder} (process ${process.pid}).`);
    release();
    expect(existsSync(file)).toBe(false);
    expect(await claimElsewhere()).toBe('');
  });

  it('is waited for while the process before comes to its end', async () => {
    const release = await claim(folder);
    const other = claimElsewhere();
    setTimeout(release, 1000);
    expect(await other).toBe('');
  });

  it('is taken over from a process that was killed', async () => {
    expect(await claimElsewhere()).toBe('');
    expect(existsSync(file)).toBe(true);
    await claim(folder);
    expect(holder()).toBe(String(process.pid));
  });

  it('is taken over from one that has ended though nobody asked about it', async () => {
    const zombie = await createZombie();
    writeFileSync(file, `${zombie} ${startOf(zombie)}`);
    await claim(folder);
    expect(holder()).toBe(String(process.pid));
  });

  it.each([
    ['whose number a later process was given', `${process.ppid} 1`],
    ['that was never finished', ''],
    ['that makes no sense', 'x y']
  ])('is taken over from a claim %s', async (_, mark) => {
    writeFileSync(file, mark);
    await claim(folder);
    expect(holder()).toBe(String(process.pid));
  });
});

const holder = () => readFileSync(file, 'utf8').split(' ')[0];
