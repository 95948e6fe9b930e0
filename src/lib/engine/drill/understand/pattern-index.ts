import { endless, translate } from './pattern-language';
import { headKeys, placesOf, type Key } from './spots';

/** A cue and the patterns it is met by, written as `pattern-language.ts` says. */
export type Lexicon = { cue: string; zh?: string[]; en?: string[]; negatable?: boolean };

/** An expression for one cue, and the ways in which it may be met where it is looked up. */
export type Entry = { cue: number; latin: boolean; pattern: RegExp; ways: Way[] };

/** What a cheap look can find out before an expression is tried: all of it must hold. */
export type Way = {
  /** What the text must go on with; empty where the key says it all, or nothing so simple can be said. */
  head: string;
  /** Whether a clause must begin here. */
  opens: boolean;
  /** A word of each class must begin so near. */
  needs: { words: number; characters: number; longestWords: number; longestGaps: number }[];
};

/** What begins at a key: expressions to be tried there, and the classes of words that begin so. */
export type Spot = { entries: Entry[]; classes: number[] };

/** Puts every pattern at the keys it may begin at, and every class of words it needs at theirs. */
export function index(lexicons: Lexicon[], lists: Record<string, string>) {
  const keys = new Map<Key, Spot>();
  const sources = new Map<Entry, Set<string>>();
  const spotAt = (key: Key): Spot => {
    const spot = keys.get(key) ?? { entries: [], classes: [] };
    keys.set(key, spot);
    return spot;
  };
  const classes = new Map<string, number>();
  const classOf = (words: string[], latin: boolean): number => {
    const name = `${latin} ${words.join('/')}`;
    const known = classes.get(name) ?? classes.size;
    if (known === classes.size)
      for (const key of new Set(words.flatMap((word) => placesOf(word, latin))))
        spotAt(key).classes.push(known);
    classes.set(name, known);
    return known;
  };
  for (const { cue, latin, pattern } of patternsOf(lexicons)) {
    const { source, heads, opens, needs } = translate(pattern, latin, lists);
    const after = needs
      .filter(({ words }) => isFindable(words, latin))
      .map(({ words, ...within }) => ({ words: classOf(words, latin), ...within }));
    for (const head of heads)
      for (const key of headKeys(head, latin)) {
        const entry = entryAt(spotAt(key), cue, latin);
        const number = numberNeeds(head, latin, classOf);
        entry.ways.push({ head: restOf(head, latin), opens, needs: [...number, ...after] });
        sources.set(entry, (sources.get(entry) ?? new Set()).add(source));
      }
  }
  for (const [entry, parts] of sources) {
    entry.pattern = new RegExp([...parts].join('|'), 'y');
    entry.ways = distinct(entry.ways);
  }
  return { keys, classCount: classes.size };
}

function patternsOf(lexicons: Lexicon[]) {
  return lexicons.flatMap(({ zh = [], en = [] }, cue) => [
    ...zh.map((pattern) => ({ cue, latin: false, pattern })),
    ...en.map((pattern) => ({ cue, latin: true, pattern }))
  ]);
}

function entryAt({ entries }: Spot, cue: number, latin: boolean): Entry {
  const known = entries.find((entry) => entry.cue === cue && entry.latin === latin);
  if (known) return known;
  const entry = { cue, latin, pattern: /(?:)/y, ways: [] };
  entries.push(entry);
  return entry;
}

const isFindable = (words: string[], latin: boolean) =>
  words.every((word) => placesOf(word, latin).length > 0);

/** The head where its key leaves something of it open. */
function restOf(head: string, latin: boolean): string {
  if (/[#*]/.test(head)) return '';
  return head.length > 2 && !(latin && /^[a-z0-9]+$/.test(head)) ? head : '';
}

/** What stands behind the number a head begins with: “#天无理由”. */
function numberNeeds(head: string, latin: boolean, classOf: (words: string[], latin: boolean) => number) {
  const rest = /^#(.+)$/.exec(head)?.[1];
  if (!rest || latin || !isFindable([rest], latin)) return [];
  return [{ words: classOf([rest], latin), characters: endless, longestWords: 0, longestGaps: 0 }];
}

/** Each way once; where one asks for nothing the others add nothing. */
function distinct(ways: Way[]): Way[] {
  const always = ways.find(({ head, opens, needs }) => !head && !opens && needs.length === 0);
  return always ? [always] : [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}
