import type { Clause } from './clauses';
import type { Hit } from './patterns';

/** Hashed n-grams take the first rows of the weights, cue and position features the rest. */
export const hashRows = 1 << 16;

const [inClause, negatedInClause] = [0, 1];
const [inMessage, before, after] = [0, 1, 2];
const [own, places] = [4, 20];

/** Rows from here on tell of the rest of the message, not of the clause itself. */
export const contextRows = (cueCount: number) => hashRows + cueCount * 2 + own;

export const rowsFor = (cueCount: number) => contextRows(cueCount) + cueCount * 3 + places;

/** The feature rows of each clause: its own token n-grams and cues, its neighbours' cues, its place in the message. */
export function featurise(text: string, parts: Clause[], hits: Hit[], cueCount: number): number[][] {
  const cuesOf = parts.map((): Hit[] => []);
  let reached = 0;
  for (const hit of hits) {
    while (reached < parts.length - 1 && (parts[reached]?.end ?? 0) <= hit.start) reached++;
    let part = reached;
    while (part > 0 && (parts[part]?.start ?? 0) > hit.start) part--;
    cuesOf[part]?.push(hit);
  }
  return parts.map((part, i) => {
    const rows = ngrams(text, part);
    const context = contextRows(cueCount);
    for (const hit of cuesOf[i] ?? [])
      rows.push(hashRows + own + (hit.negated ? negatedInClause : inClause) * cueCount + hit.cue);
    for (const hit of hits) if (!hit.negated) rows.push(context + inMessage * cueCount + hit.cue);
    for (const hit of cuesOf[i - 1] ?? []) if (!hit.negated) rows.push(context + before * cueCount + hit.cue);
    for (const hit of cuesOf[i + 1] ?? []) if (!hit.negated) rows.push(context + after * cueCount + hit.cue);
    rows.push(hashRows);
    const next = text.charCodeAt(part.end);
    if (next === 63) rows.push(hashRows + 1);
    if (next === 33) rows.push(hashRows + 2);
    place(rows, text, parts, i, context + cueCount * 3);
    return unique(rows);
  });
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

/** Scratch for `unique`: the number of the last list that held a row. */
const lastSeen = new Uint32Array(hashRows * 2);
let listNumber = 0;

function unique(rows: number[]): number[] {
  listNumber = (listNumber + 1) >>> 0 || 1;
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
const [startToken, endToken, numberToken, blankToken] = [1, 2, 3, 0x25a1];

/** Token n-grams up to four long; a token is a Han character, a Latin word or a number. */
function ngrams(text: string, part: Clause): number[] {
  const tokens = [startToken];
  for (let i = part.start; i < part.end;) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) {
      let hash = 0;
      for (; i < part.end && isLatin(text.charCodeAt(i)); i++)
        hash = Math.imul(hash, 31) + text.charCodeAt(i);
      tokens.push(hash | 0x10000);
      continue;
    }
    i++;
    if (code >= 48 && code <= 57) {
      if (tokens[tokens.length - 1] !== numberToken) tokens.push(numberToken);
    } else if (code === blankToken) {
      if (tokens[tokens.length - 1] !== blankToken) tokens.push(blankToken);
    } else if (code >= 0x4e00 && code <= 0x9fff && !particles[code - 0x4e00]) tokens.push(code);
  }
  tokens.push(endToken);
  const rows: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let hash = 0;
    for (let n = 0; n < longest && i + n < tokens.length; n++) {
      hash = Math.imul(hash ^ (tokens[i + n] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
      if (n > 0 || i > 0) rows.push(Math.imul(hash, 0x85ebca6b) >>> 16);
    }
  }
  return rows;
}

const isLatin = (code: number) => code >= 97 && code <= 122;

const particles = new Uint8Array(0x5200);
for (const particle of '哦呢哈呀啊哟喔噢啦嘛哒滴唷喲囉啰耶咯呐捏诶哎嗷嘿')
  particles[particle.charCodeAt(0) - 0x4e00] = 1;
