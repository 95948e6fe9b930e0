import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** The number of a process that has ended and for which its parent never asks. */
export async function createZombie(): Promise<number> {
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60']);
  onTestFinished(() => void parent.kill());
  return new Promise((resolve) => parent.stdout.once('data', (text: Buffer) => resolve(Number(text))));
}
