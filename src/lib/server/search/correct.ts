import { distance, keysOf, pairsOf, type Token } from '../../engine/fold';
import type { Database } from '../db';
import * as queries from './queries';
import { operandsOf, type Stems } from './query';

/** A word that stands nowhere, and what it was taken for; both in the matching space. */
export type Correction = { from: string; to: string };

/** Takes words that stand nowhere for others that do: the nearest, and of those the most used. */
export async function correct(
  db: Database,
  tokens: Token[],
  stems: Stems
): Promise<{ tokens: Token[]; corrections: Correction[] }> {
  const published = await queries.selectPublished(db, tokens.flatMap(wordsOf));
  const corrections: Correction[] = [];
  const corrected: Token[] = [];
  for (const token of tokens) {
    const known = await isKnown(db, token, stems, published);
    const text = known ? undefined : await replacement(db, token);
    if (text !== undefined) corrections.push({ from: token.text, to: text });
    corrected.push({ kind: token.kind, text: text ?? token.text });
  }
  return { tokens: corrected, corrections };
}

/** A single character cannot be corrected; a pair or word that was never published needs no look into the texts. */
async function isKnown(
  db: Database,
  token: Token,
  stems: Stems,
  published: ReadonlySet<string>
): Promise<boolean> {
  const words = wordsOf(token);
  if (words.length === 0) return true;
  const all = words.every((word) => published.has(word));
  if (words.length === 1 && all) return true;
  if (token.kind === 'han' && !all) return false;
  return queries.answers(db, operandsOf(token, stems).join(' & '));
}

/** What a token is in the list of published words: itself, or its pairs. */
function wordsOf({ kind, text }: Token): string[] {
  return kind === 'han' ? pairsOf(text).slice(0, -1) : [text];
}

function replacement(db: Database, token: Token): Promise<string | undefined> {
  return token.kind === 'word' ? likelyWord(db, token) : likelyRun(db, token.text);
}

const mostSimilar = 60;

/** A word that begins like this one, else one that is one slip of typing away, two in a long word. */
async function likelyWord(db: Database, { kind, text }: Token): Promise<string | undefined> {
  if (text.length < 3) return undefined;
  const similar = await queries.selectSimilar(db, keysOf({ kind, text }), mostSimilar);
  const begun = similar.filter((word) => word.startsWith(text));
  const slips = text.length > 5 ? 2 : 1;
  const near = similar
    .map((word) => ({ word, slips: distance(text, word) }))
    .filter((candidate) => candidate.slips <= slips);
  const least = Math.min(...near.map((candidate) => candidate.slips));
  const words = begun.length > 0 ? begun : near.filter((one) => one.slips === least).map(({ word }) => word);
  return mostUsed(
    db,
    words.map((word) => ({ kind, text: word })),
    await queries.selectStems(db, words)
  );
}

const longestRun = 6;
const mostRuns = 30;

/** A run of Chinese characters with one of them replaced; only short ones, longer ones are words in a row. */
async function likelyRun(db: Database, run: string): Promise<string | undefined> {
  const characters = [...run];
  if (characters.length < 2 || characters.length > longestRun) return undefined;
  const pairs = pairsOf(run).slice(0, -1);
  const keys = pairs.flatMap((pair) => keysOf({ kind: 'han', text: pair }));
  const known = new Set(await queries.selectSimilar(db, [...keys], 1000));
  const runs = inTurn(characters.map((_, place) => replacements(characters, place, known)));
  return mostUsed(
    db,
    runs.slice(0, mostRuns).map((text) => ({ kind: 'han', text })),
    new Map()
  );
}

/** The run with another character in one place, so that every pair of neighbours is known. */
function replacements(characters: string[], place: number, known: ReadonlySet<string>): string[] {
  const before = characters[place - 1];
  const after = characters[place + 1];
  const options = new Set<string>();
  for (const pair of known) {
    const [first = '', second = ''] = pair;
    if (before !== undefined && first === before) options.add(second);
    else if (before === undefined && second === after) options.add(first);
  }
  options.delete(characters[place]!);
  return [...options]
    .map((option) => characters.with(place, option).join(''))
    .filter((run) =>
      pairsOf(run)
        .slice(0, -1)
        .every((pair) => known.has(pair))
    );
}

/** The first of each list, then the second of each, and so on, so that no place crowds out another. */
function inTurn(lists: string[][]): string[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1))
  ).flat();
}

async function mostUsed(db: Database, tokens: Token[], stems: Stems): Promise<string | undefined> {
  if (tokens.length < 2) return tokens[0]?.text;
  const options = tokens.map((token) => ({
    text: token.text,
    tsquery: operandsOf(token, stems).join(' & ')
  }));
  return queries.selectMostUsed(db, options);
}
