import { draw } from '../random';

/**
 * Draws `size` of the ids at random without putting back, in the order drawn (the first steps of a Fisher–Yates shuffle).
 * The same ids, size and seed give the same sample, in whatever order the ids come; fewer ids than `size` give all of them.
 */
export function drawSample(ids: readonly string[], size: number, seed: number): string[] {
  const pool = [...new Set(ids)].sort();
  let random = seed >>> 0;
  for (let place = 0; place < Math.min(size, pool.length); place += 1) {
    const drawn = draw(random, pool.length - place);
    random = drawn.random;
    const other = place + drawn.value;
    [pool[place], pool[other]] = [pool[other]!, pool[place]!];
  }
  return pool.slice(0, size);
}
