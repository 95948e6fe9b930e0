/** A passage as it was marked: its words, a little of what stands around them, and the number of its block. */
export type Anchor = { quote: string; prefix: string; suffix: string };

/** White space as a reader sees it: one blank between words, whatever the source has. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The passage from `start` to `end` of a text, with up to `around` characters before and after it. */
export function anchorAt(text: string, start: number, end: number, around = 32): Anchor {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around)
  };
}

/**
 * Where an anchored passage stands in a text that may have changed since: of all places with the same words the one
 * whose surroundings agree best; -1 when the words are gone.
 */
export function findAnchor(text: string, { quote, prefix, suffix }: Anchor): number {
  if (quote === '') return -1;
  let best = -1;
  let bestScore = -1;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    const score =
      sameEnd(text.slice(Math.max(0, at - prefix.length), at), prefix) +
      sameStart(text.slice(at + quote.length, at + quote.length + suffix.length), suffix);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function sameEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
