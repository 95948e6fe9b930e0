import { matchingSpace } from './matching';
import type { Token } from './tokens';

/** A text cut where the marks begin and end. */
export type Marked = { text: string; marked: boolean }[];

/**
 * Marks in the original text what was looked for: runs of Chinese characters whole, or in pieces of two and more where
 * the whole run stands nowhere; words as they begin words of the text. Tokens are in the matching space.
 */
export function markMatches(original: string, tokens: readonly Token[]): Marked {
  const space = matchingSpace(original);
  const marked = new Uint8Array(original.length);
  for (const token of tokens) {
    for (const [from, to] of placesOf(space.text, token)) {
      marked.fill(1, space.start[from], space.end[to - 1]);
    }
  }
  return cut(original, marked);
}

type Place = [from: number, to: number];

function placesOf(text: string, { kind, text: wanted }: Token): Place[] {
  if (kind === 'word')
    return occurrences(text, wanted)
      .filter(([from]) => !isLetter(text[from - 1]))
      .map(wholeWord)
      .filter(([from, to]) => wanted.length > 2 || to - from === wanted.length);
  const whole = occurrences(text, wanted);
  if (whole.length > 0) return whole;
  const characters = [...wanted];
  const pairs = characters.slice(1).map((character, index) => characters[index]! + character);
  return pairs.flatMap((pair) => occurrences(text, pair));

  function wholeWord([from, to]: Place): Place {
    while (isLetter(text[to])) to += 1;
    return [from, to];
  }
}

function occurrences(text: string, wanted: string): Place[] {
  const found: Place[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    found.push([at, at + wanted.length]);
  }
  return found;
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{Script=Latin}\p{N}]/u.test(unit);
}

function cut(text: string, marked: Uint8Array): Marked {
  const pieces: Marked = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && marked[at] === marked[from]) continue;
    pieces.push({ text: text.slice(from, at), marked: marked[from] === 1 });
    from = at;
  }
  return pieces;
}
