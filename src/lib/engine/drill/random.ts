/** A draw and the generator's next state: an unsigned 32-bit integer. */
export interface Draw {
  value: number;
  random: number;
}

/**
 * Draws an integer from 0 to `count` - 1 with mulberry32 (Tommy Ettinger, public domain).
 *
 * @param random the generator's state; any integer serves as a seed
 * @param count number of choices, at least 1
 */
export function draw(random: number, count: number): Draw {
  const next = (random + 0x6d2b79f5) >>> 0;
  let t = Math.imul(next ^ (next >>> 15), next | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return { value: Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * count), random: next };
}
