import type { Clause } from './clauses';
import { conceptCount, conceptsAt, conceptsOfWord } from './concepts';
import type { Hit } from './patterns';

/** Hashed n-grams take the first rows of the weights, concepts, cue and position features the rest. */
export const hashRows = 1 << 17;

const marks = 4;
const [question, exclamation, number, foreign] = [0, 1, 2, 3];
const conceptRows = conceptCount + marks;

const [inClause, negatedInClause] = [0, 1];
const [inMessage, before, after] = [0, 1, 2];
const [own, places] = [4, 20];
const conceptsFrom = hashRows + own;
const cuesFrom = conceptsFrom + conceptRows;

/** Rows from here on tell of the rest of the message, not of the clause itself. */
export const contextRows = (cueCount: number) => cuesFrom + cueCount * 2;

export const rowsFor = (cueCount: number) => contextRows(cueCount) + cueCount * 3 + places + conceptRows * 3;

/**
 * Takes down the feature rows of a message: first those all its clauses share, then each clause's own. A row may come more
 * than once and counts once.
 */
export type Ledger = { beginShared(): void; beginClause(): void; put(row: number): void };

/** A clause's own token n-grams, concepts and cues, its neighbours', its place; shared are the message's. */
export function featurise(
  text: string,
  parts: Clause[],
  hits: Hit[],
  cueCount: number,
  ledger: Ledger
): void {
  const context = contextRows(cueCount);
  const contextConcepts = context + cueCount * 3 + places;
  const cuesOf = hitsByClause(parts, hits);
  const read = parts.map((part) => readClause(text, part));
  ledger.beginShared();
  for (let i = 0; i < read.length; i++) putAll(ledger, contextConcepts, conceptsIn(read, i));
  for (const hit of hits) if (!hit.negated) ledger.put(context + inMessage * cueCount + hit.cue);
  for (let i = 0; i < parts.length; i++) {
    ledger.beginClause();
    putGrams(ledger, (read[i] as ReadClause).tokens);
    putAll(ledger, conceptsFrom, conceptsIn(read, i));
    putAll(ledger, contextConcepts + conceptRows, conceptsIn(read, i - 1));
    putAll(ledger, contextConcepts + conceptRows * 2, conceptsIn(read, i + 1));
    for (const hit of cuesOf[i] ?? [])
      ledger.put(cuesFrom + (hit.negated ? negatedInClause : inClause) * cueCount + hit.cue);
    putCues(ledger, context + before * cueCount, cuesOf[i - 1] ?? none);
    putCues(ledger, context + after * cueCount, cuesOf[i + 1] ?? none);
    ledger.put(hashRows);
    putPlace(ledger, context + cueCount * 3, text, parts, i);
  }
}

const none: readonly never[] = [];

function hitsByClause(parts: Clause[], hits: Hit[]): Hit[][] {
  const byClause = parts.map((): Hit[] => []);
  let reached = 0;
  for (const hit of hits) {
    while (reached < parts.length - 1 && (parts[reached]?.end ?? 0) <= hit.start) reached++;
    let part = reached;
    while (part > 0 && (parts[part]?.start ?? 0) > hit.start) part--;
    byClause[part]?.push(hit);
  }
  return byClause;
}

function conceptsIn(read: ReadClause[], i: number): readonly number[] {
  return read[i]?.concepts ?? none;
}

function putAll(ledger: Ledger, base: number, concepts: readonly number[]) {
  for (let i = 0; i < concepts.length; i++) ledger.put(base + (concepts[i] as number));
}

function putCues(ledger: Ledger, base: number, hits: readonly Hit[]) {
  for (const { cue, negated } of hits) if (!negated) ledger.put(base + cue);
}

function putPlace(ledger: Ledger, base: number, text: string, parts: Clause[], i: number) {
  const part = parts[i];
  if (!part) return;
  if (i === 0) ledger.put(base + 1);
  if (i === parts.length - 1) ledger.put(base + 2);
  ledger.put(base + 3 + Math.min(parts.length - 1, 4));
  const length = part.end - part.start;
  ledger.put(base + 8 + (length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : length <= 16 ? 3 : 4));
  if (text.length <= 8) ledger.put(base + 16);
  if (text.length > 60) ledger.put(base + 17);
}

const longest = 3;
const gapSeed = 0x51ed27;
const [startToken, endToken, numberToken, blankToken] = [1, 2, 3, 0x25a1];

type ReadClause = { tokens: number[]; concepts: number[] };

/** A clause's tokens, each a Han character, a Latin word's stem or a number, and the concepts met in it. */
function readClause(text: string, part: Clause): ReadClause {
  const tokens = [startToken];
  const concepts: number[] = [];
  for (let i = part.start; i < part.end;) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) {
      const from = i;
      while (i < part.end && isLatin(text.charCodeAt(i))) i++;
      tokens.push(stem(text, from, i) | 0x10000);
      const known = conceptsOfWord(text.slice(from, i));
      for (let c = 0; c < known.length; c++) concepts.push(marks + (known[c] as number));
      continue;
    }
    if (code > 127 || code === 36 || code === 37) conceptsAt(text, i, part.end, marks, concepts);
    i++;
    if (code >= 48 && code <= 57) {
      if (tokens[tokens.length - 1] !== numberToken) {
        tokens.push(numberToken);
        concepts.push(number);
      }
    } else if (code === blankToken) {
      if (tokens[tokens.length - 1] !== blankToken) {
        tokens.push(blankToken);
        concepts.push(foreign);
      }
    } else if (code >= 0x4e00 && code <= 0x9fff && !particles[code - 0x4e00]) tokens.push(code);
  }
  const next = text.charCodeAt(part.end);
  if (next === 63) concepts.push(question);
  if (next === 33) concepts.push(exclamation);
  tokens.push(endToken);
  return { tokens, concepts };
}

/** Token n-grams and pairs with one token between. */
function putGrams(ledger: Ledger, tokens: number[]) {
  for (let i = 0; i < tokens.length; i++) {
    let hash = 0;
    for (let n = 0; n < longest && i + n < tokens.length; n++) {
      hash = mix(hash, tokens[i + n] as number);
      if (n > 0 || i > 0) ledger.put(slot(hash));
    }
    if (i + 2 < tokens.length)
      ledger.put(slot(mix(mix(gapSeed, tokens[i] as number), tokens[i + 2] as number)));
  }
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function slot(hash: number): number {
  return Math.imul(hash, 0x85ebca6b) >>> 15;
}

/** A hash of the word without its commonest endings. */
function stem(text: string, from: number, end: number): number {
  let to = end;
  const at = (back: number) => text.charCodeAt(to - back);
  if (to - from > 3 && at(1) === 115 && at(2) !== 115) to--;
  if (to - from > 5 && at(1) === 103 && at(2) === 110 && at(3) === 105) to -= 3;
  else if (to - from > 4 && at(1) === 100 && at(2) === 101) to -= 2;
  if (to - from > 4 && at(1) === 101) to--;
  let hash = 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
  return hash;
}

const isLatin = (code: number) => code >= 97 && code <= 122;

const particles = new Uint8Array(0x5200);
for (const particle of '哦呢哈呀啊哟喔噢啦嘛哒滴唷喲囉啰耶咯呐捏诶哎嗷嘿')
  particles[particle.charCodeAt(0) - 0x4e00] = 1;
