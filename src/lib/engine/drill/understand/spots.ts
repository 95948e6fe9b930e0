import { numeralHeads } from './pattern-language';

/** Where something may begin: a character or a pair of them, a Latin word, or a Latin stem of at most four letters with `*`. */
export type Key = number | string;

/** Where a pattern that begins with a word is tried; `#` at its start stands for a number. */
export function headKeys(word: string, latin: boolean): Key[] {
  return word.startsWith('#') ? numeralHeads.map((numeral) => keyOf(numeral, latin)) : [keyOf(word, latin)];
}

/** All keys at which a word of a pattern can begin; none where that cannot be told. `#` stands for a number. */
export function placesOf(word: string, latin: boolean): Key[] {
  if (word === '' || /^[a-z0-9]{0,2}\*/.test(word)) return [];
  const literal = word.split('#')[0] as string;
  if (literal === '') return headKeys(word, latin);
  return literal === word || !latin ? [keyOf(literal, latin)] : [keyOf(literal.slice(0, 1), false)];
}

function keyOf(head: string, latin: boolean): Key {
  const word = latin && !/^\d$/.test(head) ? /^[a-z0-9]+/.exec(head)?.[0] : undefined;
  if (word) return head[word.length] === '*' ? word.slice(0, 4) + '*' : word;
  return head.length < 2 ? head.charCodeAt(0) : head.charCodeAt(0) * 65536 + head.charCodeAt(1);
}

export function wordAt(text: string, from: number): string {
  let end = from + 1;
  while (isWordCode(text.charCodeAt(end))) end++;
  return text.slice(from, end);
}

export const isWordCode = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
