import { fnv } from '../fnv';

/** Ten letters and digits that stand for a text: two hashes of 32 bits in base 36. */
export function digest(text: string): string {
  return [fnv(text), fnv(text, 0x9747b28c)]
    .map((value) => value.toString(36).padStart(7, '0').slice(-5))
    .join('');
}
