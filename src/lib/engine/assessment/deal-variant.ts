import { fnv } from './fnv';

/**
 * Which of the equivalent variants a person sits, from 1: everybody's places are drawn from a pack shuffled by `seed`,
 * so that the variants are dealt evenly (none more than one person ahead of another) and the same people always get the
 * same. A further attempt takes the next variant.
 *
 * @param seed any text, such as the exam's id
 * @param people everybody who is expected; their order does not matter
 * @param sitting counts the person's attempts from 1
 */
export function dealVariant(
  seed: string,
  people: readonly string[],
  person: string,
  { variants, sitting }: { variants: number; sitting: number }
): number {
  const lot = (id: string) => fnv(`${seed} ${id}`);
  const drawn = [...people].sort((a, b) => lot(a) - lot(b) || (a < b ? -1 : 1));
  return ((Math.max(drawn.indexOf(person), 0) + sitting - 1) % variants) + 1;
}
