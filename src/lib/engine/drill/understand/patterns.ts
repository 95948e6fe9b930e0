import { isNegated } from './negation';
import { index, type Entry, type Lexicon } from './pattern-index';
import { opener } from './pattern-language';
import { PatternTable } from './pattern-table';
import { isWordCode, wordAt } from './spots';

export type { Lexicon };

/** A cue met in the text, `start` inclusive, `end` exclusive. */
export type Hit = { cue: number; start: number; end: number; negated: boolean };

/**
 * Compiles lexicons into one matcher. It goes through a text once from the end, so that at each place it knows where the next
 * word of every class begins, and keeps the expressions whose head begins there and whose other words follow in time. Only
 * those are tried, from the start on.
 */
export function compile(lexicons: Lexicon[], lists: Record<string, string>): (text: string) => Hit[] {
  const { keys, classCount } = index(lexicons, lists);
  const table = new PatternTable(keys);
  const next = new Int32Array(classCount);
  const negatable = lexicons.map((lexicon) => lexicon.negatable ?? false);
  return (text) => meet(text, worthTrying(text, table, next), negatable);
}

/** Expressions and where they are to be tried, the last first; `next` has by class of words where the next one begins. */
type Trials = {
  text: string;
  entries: Entry[];
  places: number[];
  next: Int32Array;
  longestWord: number;
  longestGap: number;
};

const nowhere = 0x3fffffff;
const none: readonly number[] = [];

function worthTrying(text: string, table: PatternTable, next: Int32Array): Trials {
  const trials: Trials = { text, entries: [], places: [], next, ...measure(text) };
  next.fill(nowhere);
  let follower = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    const latin = isWordCode(code);
    const inWord = latin && i > 0 && isWordCode(text.charCodeAt(i - 1));
    const words = latin && !inWord ? table.spotsOfWord(wordAt(text, i)) : none;
    const pair = follower === 0 ? 0 : table.spotAt(code, follower);
    const alone = table.spotAt(code, 0);
    follower = code;
    if (code >= 48) {
      if (pair !== 0) keep(trials, table, pair, i, inWord);
      if (alone !== 0) keep(trials, table, alone, i, inWord);
      for (let w = words.length - 1; w >= 0; w--) keep(trials, table, words[w] as number, i, inWord);
    }
    if (pair !== 0) mark(next, table.cells, pair, i);
    if (alone !== 0) mark(next, table.cells, alone, i);
    for (let w = 0; w < words.length; w++) mark(next, table.cells, words[w] as number, i);
  }
  return trials;
}

/** The longest Latin word of a text and its longest run of spaces and commas. */
function measure(text: string): { longestWord: number; longestGap: number } {
  let [longestWord, longestGap, word, gap] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    word = isWordCode(code) ? word + 1 : 0;
    gap = code === 32 || code === 44 ? gap + 1 : 0;
    if (word > longestWord) longestWord = word;
    if (gap > longestGap) longestGap = gap;
  }
  return { longestWord, longestGap };
}

/** Keeps those expressions of a spot that are worth trying; `pattern-table.ts` says how a spot is laid out. */
function keep(
  trials: Trials,
  { cells, entries, heads }: PatternTable,
  spot: number,
  at: number,
  inWord: boolean
) {
  let cell = spot + 1 + (cells[spot] as number);
  for (let left = cells[cell++] as number; left > 0; left--) {
    const number = cells[cell] as number;
    const skipped = inWord && cells[cell + 1] === 1;
    const ways = skipped ? 0 : (cells[cell + 3] as number);
    if (isWorth(trials, cells, heads, cell + 4, ways, at)) {
      trials.entries.push(entries[number] as Entry);
      trials.places.push(at);
    }
    cell = cells[cell + 2] as number;
  }
}

function isWorth(
  { text, next, longestWord, longestGap }: Trials,
  cells: Int32Array,
  heads: string[],
  from: number,
  ways: number,
  at: number
): boolean {
  let cell = from;
  for (let way = 0; way < ways; way++) {
    const head = cells[cell + 1] as number;
    const end = cell + 3 + 4 * (cells[cell + 2] as number);
    const opens = cells[cell] === 0 || at === 0 || isOpener(text.charCodeAt(at - 1));
    if (opens && (head === 0 || text.startsWith(heads[head] as string, at))) {
      let need = cell + 3;
      for (; need < end; need += 4) {
        const reach =
          (cells[need + 1] as number) +
          (cells[need + 2] as number) * longestWord +
          (cells[need + 3] as number) * longestGap;
        if ((next[cells[need] as number] as number) - at > reach) break;
      }
      if (need === end) return true;
    }
    cell = end;
  }
  return false;
}

const openers = Uint8Array.from({ length: 256 }, (_, code) => Number(opener.test(String.fromCharCode(code))));

function isOpener(code: number): boolean {
  return code < 256 ? openers[code] === 1 : code < 0x4e00 && opener.test(String.fromCharCode(code));
}

function mark(next: Int32Array, cells: Int32Array, spot: number, at: number) {
  const end = spot + (cells[spot] as number);
  for (let cell = spot + 1; cell <= end; cell++) next[cells[cell] as number] = at;
}

function meet(text: string, { entries, places }: Trials, negatable: boolean[]): Hit[] {
  const hits: Hit[] = [];
  const reached: number[] = [];
  for (let t = entries.length - 1; t >= 0; t--) {
    const { cue, pattern } = entries[t] as Entry;
    const at = places[t] as number;
    if ((reached[cue] ?? 0) > at) continue;
    pattern.lastIndex = at;
    if (!pattern.test(text)) continue;
    const end = pattern.lastIndex;
    reached[cue] = end;
    hits.push({ cue, start: at, end, negated: negatable[cue] === true && isNegated(text, at) });
  }
  return hits;
}
