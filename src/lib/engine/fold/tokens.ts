import { isHan } from './matching';

/** A piece of a text in the matching space: a run of Chinese characters, or one word of another script. */
export type Token = { kind: 'han' | 'word'; text: string };

const longestWord = 40;

/** The runs and words of a text that is in the matching space already; words are cut at 40 characters. */
export function tokensOf(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const part of folded.split(' ')) {
    let last: Token | undefined;
    for (const character of part) {
      const kind = isHan(character) ? 'han' : 'word';
      if (last?.kind === kind) last.text += character;
      else tokens.push((last = { kind, text: character }));
    }
  }
  return tokens.map(({ kind, text }) => ({
    kind,
    text: kind === 'word' ? text.slice(0, longestWord) : text
  }));
}

/** The pairs of neighbours in a run of Chinese characters; the last character also stands alone, so that every one begins something. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/**
 * Under what a word or pair is found when one character of it is wrong: for a pair of Chinese characters, either of
 * them; for a word, its runs of three letters, its ends marked.
 */
export function keysOf({ kind, text }: Token): string[] {
  if (kind === 'han') {
    const [first = '', second = ''] = text;
    return second === '' ? [] : [`${first}_`, `_${second}`];
  }
  const padded = `  ${text} `;
  return [
    ...new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)))
  ];
}
