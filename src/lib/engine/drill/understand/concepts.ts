import { canonicalise } from './canonical';
import { concepts } from './lexicon/concepts';

/** Words of like meaning by number; see `lexicon/concepts.ts`. */
export const conceptCount = Object.keys(concepts).length;

type Entry = { word: string; concept: number };

/** Words by their first character and the second, which is 0 for words of one character. */
const han = new Map<number, Map<number, Entry[]>>();
const whole = new Map<string, number[]>();
const prefixes = new Map<string, number[]>();
const shortest = 3;

Object.values(concepts).forEach((words, concept) => {
  const put = (map: Map<string, number[]>, key: string) => {
    const known = map.get(key);
    if (!known) map.set(key, [concept]);
    else if (!known.includes(concept)) known.push(concept);
  };
  for (const written of words.split(' ')) {
    const open = written.endsWith('*');
    const word = canonicalise(open ? written.slice(0, -1) : written).text;
    if (!/^[a-z]+$/.test(word)) {
      const byNext = han.get(word.charCodeAt(0)) ?? new Map<number, Entry[]>();
      const next = word.charCodeAt(1) || 0;
      const entries = byNext.get(next) ?? [];
      if (!entries.some((entry) => entry.word === word && entry.concept === concept))
        entries.push({ word, concept });
      han.set(word.charCodeAt(0), byNext.set(next, entries));
    } else put(open ? prefixes : whole, word);
  }
});

const remembered = new Map<string, number[]>();

/** The concepts a Latin word belongs to. */
export function conceptsOfWord(word: string): number[] {
  const known = remembered.get(word);
  if (known) return known;
  const found = [...(whole.get(word) ?? [])];
  for (let length = shortest; length <= word.length; length++)
    for (const concept of prefixes.get(word.slice(0, length)) ?? [])
      if (!found.includes(concept)) found.push(concept);
  if (remembered.size > 20_000) remembered.clear();
  remembered.set(word, found);
  return found;
}

/** Adds to `found`, `offset` further on, each concept whose Chinese word or mark begins at `at`. */
export function conceptsAt(text: string, at: number, end: number, offset: number, found: number[]) {
  const byNext = han.get(text.charCodeAt(at));
  if (!byNext) return;
  for (const { concept } of byNext.get(0) ?? []) found.push(offset + concept);
  for (const { word, concept } of byNext.get(text.charCodeAt(at + 1)) ?? [])
    if (at + word.length <= end && (word.length === 2 || text.startsWith(word, at)))
      found.push(offset + concept);
}
