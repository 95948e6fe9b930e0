import simplified from '../fold/simplified.json' with { type: 'json' };
import { simplify } from '../fold';
import type { Check } from './document';

/** An answer in the form in which answers are compared: width, case, blanks and traditional characters folded. */
export function foldAnswer(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase().replace(/\s+/g, '').replace(/[’‘]/g, "'"));
}

/**
 * The characters that fold into those of some folded answers, each followed by what it becomes. A page that compares
 * answers itself needs these few pairs, not the whole table.
 */
export function variantsOf(folded: readonly string[]): string {
  return [...new Set(folded.join(''))].map((letter) => variants.get(letter) ?? '').join('');
}

/**
 * Whether an answer to a self-check is right. `given` is what its controls send, in the order of the page: the values
 * chosen (single, several, true-false), a text for each blank (fill-in), or a place from 1 for each step (order).
 */
export function isRightAnswer(
  { kind, options, blanks }: Pick<Check, 'kind' | 'options' | 'blanks'>,
  given: readonly string[]
): boolean {
  if (kind === 'fill-in') {
    return (
      given.length === blanks.length &&
      blanks.every((accepted, index) => accepted.includes(foldAnswer(given[index] ?? '')))
    );
  }
  if (kind === 'order') {
    return (
      given.length === options.length && options.every(({ value }, index) => given[index]?.trim() === value)
    );
  }
  const chosen = new Set(given);
  return options.every(({ value, correct }) => chosen.has(value) === correct);
}

/** By a character, the pairs of those that fold into it with itself. */
const variants = new Map<string, string>();
for (const [index, from] of Array.from(simplified.from).entries()) {
  const to = simplified.to[index] ?? from;
  variants.set(to, `${variants.get(to) ?? ''}${from}${to}`);
}
