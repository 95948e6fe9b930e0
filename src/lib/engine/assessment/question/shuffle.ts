import { draw } from '../../drill/random';

/** Puts a list in an order of its own; the same list always in the same. */
export type Shuffle = <T extends { id: string }>(list: readonly T[]) => T[];

/** Leaves every list as the author wrote it. */
export const asWritten: Shuffle = (list) => [...list];

/**
 * Shuffles by a seed (Fisher and Yates): one sitter's page shows the same order at every visit and on every device.
 *
 * @param seed any text, such as the attempt's id
 */
export function shuffledBy(seed: string): Shuffle {
  return (list) => {
    const shuffled = [...list];
    let random = hash(`${seed} ${list.map(({ id }) => id).join(' ')}`);
    for (let last = shuffled.length - 1; last > 0; last--) {
      const drawn = draw(random, last + 1);
      random = drawn.random;
      [shuffled[last], shuffled[drawn.value]] = [shuffled[drawn.value]!, shuffled[last]!];
    }
    return shuffled;
  };
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
