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

/** The feature rows of each clause, and those every clause of the message shares. */
export type Features = { rows: number[][]; shared: number[] };

/** A clause's own token n-grams, concepts and cues, its neighbours', its place; shared are the message's. */
export function featurise(text: string, parts: Clause[], hits: Hit[], cueCount: number): Features {
  const cuesOf = parts.map((): Hit[] => []);
  let reached = 0;
  for (const hit of hits) {
    while (reached < parts.length - 1 && (parts[reached]?.end ?? 0) <= hit.start) reached++;
    let part = reached;
    while (part > 0 && (parts[part]?.start ?? 0) > hit.start) part--;
    cuesOf[part]?.push(hit);
  }
  const context = contextRows(cueCount);
  const contextConcepts = context + cueCount * 3 + places;
  const conceptsOf = parts.map((): number[] => []);
  const grams = parts.map((part, i) => ngrams(text, part, conceptsOf[i] ?? []));
  const shared: number[] = [];
  for (const concepts of conceptsOf) for (const concept of concepts) shared.push(contextConcepts + concept);
  for (const hit of hits) if (!hit.negated) shared.push(context + inMessage * cueCount + hit.cue);
  const rows = grams.map((rows, i) => {
    for (const concept of conceptsOf[i] ?? []) rows.push(conceptsFrom + concept);
    for (const concept of conceptsOf[i - 1] ?? []) rows.push(contextConcepts + conceptRows + concept);
    for (const concept of conceptsOf[i + 1] ?? []) rows.push(contextConcepts + conceptRows * 2 + concept);
    for (const hit of cuesOf[i] ?? [])
      rows.push(cuesFrom + (hit.negated ? negatedInClause : inClause) * cueCount + hit.cue);
    for (const hit of cuesOf[i - 1] ?? []) if (!hit.negated) rows.push(context + before * cueCount + hit.cue);
    for (const hit of cuesOf[i + 1] ?? []) if (!hit.negated) rows.push(context + after * cueCount + hit.cue);
    rows.push(hashRows);
    place(rows, text, parts, i, context + cueCount * 3);
    return unique(rows);
  });
  return { rows, shared: unique(shared) };
}

function place(rows: number[], text: string, parts: Clause[], i: number, base: number) {
  const part = parts[i];
  if (!part) return;
  if (i === 0) rows.push(base + 1);
  if (i === parts.length - 1) rows.push(base + 2);
  rows.push(base + 3 + Math.min(parts.length - 1, 4));
  const length = part.end - part.start;
  rows.push(base + 8 + (length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : length <= 16 ? 3 : 4));
  if (text.length <= 8) rows.push(base + 16);
  if (text.length > 60) rows.push(base + 17);
}

/** Scratch for `unique`: the number of the last list that held a row; small, so that it stays in the cache. */
const lastSeen = new Uint8Array(hashRows + (1 << 14));
let listNumber = 0;

function unique(rows: number[]): number[] {
  if (++listNumber === 256) {
    lastSeen.fill(0);
    listNumber = 1;
  }
  let kept = 0;
  for (const row of rows) {
    if (lastSeen[row] === listNumber) continue;
    lastSeen[row] = listNumber;
    rows[kept++] = row;
  }
  rows.length = kept;
  return rows;
}

const longest = 3;
const gapSeed = 0x51ed27;
const [startToken, endToken, numberToken, blankToken] = [1, 2, 3, 0x25a1];

/**
 * Token n-grams and pairs with one token between; a token is a Han
 * character, a Latin word's stem or a number. Puts the concepts it meets into `concepts`.
 */
function ngrams(text: string, part: Clause, concepts: number[]): number[] {
  const tokens = [startToken];
  for (let i = part.start; i < part.end;) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) {
      const from = i;
      while (i < part.end && isLatin(text.charCodeAt(i))) i++;
      tokens.push(stem(text, from, i) | 0x10000);
      for (const concept of conceptsOfWord(text.slice(from, i))) concepts.push(marks + concept);
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
  const rows: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let hash = 0;
    for (let n = 0; n < longest && i + n < tokens.length; n++) {
      hash = Math.imul(hash ^ (tokens[i + n] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
      if (n > 0 || i > 0) rows.push(slot(hash));
    }
    if (i + 2 < tokens.length) rows.push(slot(mix(mix(gapSeed, tokens[i] ?? 0), tokens[i + 2] ?? 0)));
  }
  return rows;
}
function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

const slot = (hash: number) => Math.imul(hash, 0x85ebca6b) >>> 15;

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
