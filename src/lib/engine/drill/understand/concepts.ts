import { canonicalise } from './canonical';
import { CharacterTable } from './character-table';
import { concepts } from './lexicon/concepts';

/** Words of like meaning by number; see `lexicon/concepts.ts`. */
export const conceptCount = Object.keys(concepts).length;

type Entry = { word: string; concept: number };

/** Chinese words and marks by their first two characters, or by the only one. */
const han = new Map<number, Entry[]>();
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
      const key = word.length < 2 ? word.charCodeAt(0) : word.charCodeAt(0) * 65536 + word.charCodeAt(1);
      const entries = han.get(key) ?? [];
      if (!entries.some((entry) => entry.word === word && entry.concept === concept))
        entries.push({ word, concept });
      han.set(key, entries);
    } else put(open ? prefixes : whole, word);
  }
});

const hanEntries = [[], ...han.values()];
const hanPlaces = new CharacterTable(new Map([...han.keys()].map((key, i) => [key, i + 1])));

const remembered = new Map<string, number[]>();

/** The concepts a Latin word belongs to. */
export function conceptsOfWord(word: string): readonly number[] {
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
  const code = text.charCodeAt(at);
  const alone = hanPlaces.find(code, 0);
  if (alone !== 0) for (const { concept } of hanEntries[alone] as Entry[]) found.push(offset + concept);
  const paired = at + 1 < end ? hanPlaces.find(code, text.charCodeAt(at + 1)) : 0;
  if (paired === 0) return;
  for (const { word, concept } of hanEntries[paired] as Entry[])
    if (at + word.length <= end && (word.length === 2 || text.startsWith(word, at)))
      found.push(offset + concept);
}
