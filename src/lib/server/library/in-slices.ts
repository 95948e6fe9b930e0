import { setImmediate } from 'node:timers/promises';

/** How long work may hold the process at a stretch, in milliseconds. */
const slice = 8;

/** Runs long work to its end in short slices, so that others are answered in between; undefined when it was stopped. */
export async function inSlices<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T | undefined> {
  let began = performance.now();
  let done = work.next();
  while (!done.done) {
    if (performance.now() - began > slice) {
      await setImmediate();
      if (signal?.aborted) return undefined;
      began = performance.now();
    }
    done = work.next();
  }
  return done.value;
}
