import { readFileSync } from 'node:fs';

/** Whether a process has this number, be it one that has ended and that nobody has asked about yet. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process of this number is at work. */
export function isAlive(pid: number): boolean {
  return exists(pid) && statusOf(pid)[0] !== 'Z';
}

/** When a process started, in clock ticks since boot: tells a process from a later one that was given its number. */
export function startOf(pid: number): string {
  return statusOf(pid)[19] ?? '';
}

/** What the kernel says of a process from its state on; nothing where there is no /proc. */
function statusOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(') ') + 2).split(' ');
  } catch {
    return [];
  }
}
