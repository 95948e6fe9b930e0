import { expansions, suffixes } from './contractions';
import simplified from '../../fold/simplified.json' with { type: 'json' };

/**
 * A message in the matching space, with the way back. Unit `i` of `text` came from
 * `original.slice(start[i], end[i])`; offsets are UTF-16.
 */
export type Canonical = { text: string; start: number[]; end: number[] };

const [space, newline, maxUnits] = [32, 10, 6000];
const [dropped, surrogate, apostrophe] = [0, 1, 39];
const fold = foldTable();

/**
 * Folds width, case, traditional characters, emoji, contractions, repeated letters and letters spaced apart.
 * Reads the first 6000 units of a longer message.
 */
export function canonicalise(original: string): Canonical {
  const out: Units = { codes: [], start: [], end: [] };
  const length = Math.min(original.length, maxUnits);
  let word = -1;
  let next: number;
  for (let i = 0; i < length; i = next) {
    next = i + 1;
    let code = fold[original.charCodeAt(i)] ?? dropped;
    if (code === surrogate) {
      const point = original.codePointAt(i) ?? 0;
      if (point > 0xffff) next = i + 2;
      code = styledLetter(point);
    }
    if (code === dropped) continue;
    if (isLatin(code) || (code === apostrophe && word >= 0)) {
      if (word < 0) word = out.codes.length;
    } else if (word >= 0) {
      expandWord(out, word);
      word = -1;
    }
    const n = out.codes.length;
    const last = out.codes[n - 1];
    if (code === space && (n === 0 || last === space || last === newline)) continue;
    if (last === code && out.codes[n - 2] === code && isRepeatable(code)) {
      out.end[n - 1] = next;
      continue;
    }
    out.codes.push(code);
    out.start.push(i);
    out.end.push(next);
  }
  if (word >= 0) expandWord(out, word);
  return joinSpacedOut(out);
}

type Units = { codes: number[]; start: number[]; end: number[] };

function expandWord(out: Units, from: number) {
  if (!mayExpand(out.codes, from)) return;
  const word = String.fromCharCode(...out.codes.slice(from));
  const collapsed = word.length > 3 ? word.replace(/([a-z])\1\1+/g, '$1') : word;
  const expanded = expansions.get(collapsed) ?? expandSuffix(collapsed);
  if (expanded === word) return;
  const [start, end] = [out.start[from] ?? 0, out.end[out.end.length - 1] ?? 0];
  out.codes.length = out.start.length = out.end.length = from;
  for (let i = 0; i < expanded.length; i++) {
    out.codes.push(expanded.charCodeAt(i));
    out.start.push(start);
    out.end.push(end);
  }
}

/** A cheap look before a word is spelt out: an apostrophe, a letter three times running, or a short form's hash. */
function mayExpand(codes: number[], from: number): boolean {
  let hash = 0;
  for (let i = from; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    if (code === apostrophe || (code === codes[i - 1] && code === codes[i - 2] && i - 2 >= from)) return true;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  return shortForms.has(hash);
}

const shortForms = new Set(
  [...expansions.keys()].map((word) =>
    [...word].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 0)
  )
);

function expandSuffix(word: string): string {
  if (!word.includes("'")) return word;
  for (const [suffix, full] of suffixes)
    if (word.endsWith(suffix)) return word.slice(0, -suffix.length) + full;
  return word.replaceAll("'", '');
}

/** Closes gaps put between single characters ("对 不 起", "微*信", "v x"); a space between longer runs stays. */
function joinSpacedOut(units: Units): Canonical {
  const { codes } = units;
  const joined: Units = { codes: [], start: [], end: [] };
  let done = 0;
  for (let i = 0; i < codes.length; i++) {
    if (!isGap(codes[i] ?? 0) || !isClosable(codes, i)) continue;
    append(joined, units, done, i);
    done = i + 1;
  }
  if (done === 0) return { text: spell(codes), start: units.start, end: units.end };
  append(joined, units, done, codes.length);
  return { text: spell(joined.codes), start: joined.start, end: joined.end };
}

function append(joined: Units, { codes, start, end }: Units, from: number, to: number) {
  for (let i = from; i < to; i++) {
    joined.codes.push(codes[i] ?? 0);
    joined.start.push(start[i] ?? 0);
    joined.end.push(end[i] ?? 0);
  }
}

/** In pieces, since a call takes only so many arguments. */
function spell(codes: number[]): string {
  if (codes.length <= 4096) return String.fromCharCode.apply(null, codes);
  return spell(codes.slice(0, 4096)) + spell(codes.slice(4096));
}

function isClosable(codes: number[], i: number): boolean {
  let before = i - 1;
  let after = i + 1;
  while (before >= 0 && isGap(codes[before] ?? 0)) before--;
  while (after < codes.length && isGap(codes[after] ?? 0)) after++;
  const [left, right] = [codes[before] ?? 0, codes[after] ?? 0];
  const onlySpace = codes[i] === space;
  if (isHan(left) && isHan(right)) return !isHan(codes[before - 1] ?? 0) || !isHan(codes[after + 1] ?? 0);
  if (isContactLetter(left) && isContactLetter(right))
    return !isLatin(codes[before - 1] ?? 0) && !isLatin(codes[after + 1] ?? 0);
  return onlySpace && ((isHan(left) && isAlphanumeric(right)) || (isAlphanumeric(left) && isHan(right)));
}

/** The letters "vx", "wx", "qq" are spaced out to slip past filters; other single letters are words. */
const isContactLetter = (code: number) => code === 113 || (code >= 118 && code <= 120);
const isGap = (code: number) =>
  code === space || code === 42 || code === 0xb7 || code === 46 || code === 95 || code === 45 || code === 124;
const isLatin = (code: number) => code >= 97 && code <= 122;
const isAlphanumeric = (code: number) => isLatin(code) || (code >= 48 && code <= 57);
const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
const isRepeatable = (code: number) => isHan(code) || code === 126 || code === 33 || code === 63;

/** Bold, script and other mathematical letters fold to plain ones; emoji and rare characters become a space. */
function styledLetter(point: number): number {
  if (point < 0x1d400 || point > 0x1d7ff) return space;
  const plain = String.fromCodePoint(point).normalize('NFKC').toLowerCase();
  return plain.length === 1 ? (fold[plain.charCodeAt(0)] ?? space) : space;
}

function foldTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = code;
  for (let code = 0; code < 65536; code++) {
    if (code === 0x3400) code = 0xf900;
    const plain = String.fromCharCode(code).normalize('NFKC').toLowerCase();
    if (plain.length === 1) table[code] = plain.charCodeAt(0);
  }
  const set = (codes: Iterable<string>, target: number) => {
    for (const character of codes) table[character.charCodeAt(0)] = target;
  };
  for (let code = 0; code < 32; code++) table[code] = code === newline ? newline : space;
  for (let code = 0xd800; code < 0xe000; code++) table[code] = surrogate;
  for (let code = 0x2600; code < 0x27c0; code++) table[code] = space;
  for (let code = 0x0300; code < 0x0370; code++) table[code] = dropped;
  for (let code = 0xfe00; code < 0xfe10; code++) table[code] = dropped;
  set('\u0000\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff', dropped);
  set('\u00a0\u3000', space);
  set('’ʼ´`', apostrophe);
  set('`', 96);
  set('—–―', 45);
  set('〜∼˜', 126);
  set('｡', 0x3002);
  for (let i = 0; i < simplified.from.length; i++)
    table[simplified.from.charCodeAt(i)] = simplified.to.charCodeAt(i);
  return table;
}
