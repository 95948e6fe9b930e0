import { draw } from '../../drill/random';
import { fnv } from '../fnv';

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
    let random = fnv(`${seed} ${list.map(({ id }) => id).join(' ')}`);
    for (let last = shuffled.length - 1; last > 0; last--) {
      const drawn = draw(random, last + 1);
      random = drawn.random;
      [shuffled[last], shuffled[drawn.value]] = [shuffled[drawn.value]!, shuffled[last]!];
    }
    return shuffled;
  };
}
