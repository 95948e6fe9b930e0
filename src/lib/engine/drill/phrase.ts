import { fold, simplify } from '../fold';

/** A piece of text found in a message: offsets in UTF-16 units, end exclusive. */
export interface Found {
  start: number;
  end: number;
  quote: string;
}

/** Something to look for in a message: as a scenario's author wrote it, and as a regular expression's text, which survives JSON. */
export interface Phrase {
  source: string;
  pattern: string;
}

/**
 * Compiles what an author wrote: plain words, with `*` for up to twelve characters in between, or `/a regular expression/`.
 * Width, letter case, traditional characters and 您 for 你 do not matter, nor do blanks in Chinese; Latin words match whole.
 *
 * @returns null when a regular expression is malformed, matches the empty text, or the phrase has no letter or digit
 */
export function compilePhrase(source: string): Phrase | null {
  const written = /^\/(.+)\/$/s.exec(source)?.[1];
  const pattern = written === undefined ? fromWords(fold(source).trim()) : simplify(written);
  if (pattern === null) return null;
  try {
    return expressionOf(pattern).test('') ? null : { source, pattern };
  } catch {
    return null;
  }
}

/**
 * The first of the phrases that occurs in the text and is not negated, or null.
 *
 * @param unless words that take a phrase back when they follow it in the same clause
 */
export function findPhrase(
  phrases: readonly Phrase[],
  text: string,
  unless: readonly Phrase[] = []
): Found | null {
  return findIn(
    phrases,
    text,
    (folded, start, end) => !NEGATED.test(folded.slice(0, start)) && !isTakenBack(folded.slice(end), unless)
  );
}

/** The first of the phrases that occurs in the text, negated or not, or null. */
export function findMention(phrases: readonly Phrase[], text: string): Found | null {
  return findIn(phrases, text, () => true);
}

function isTakenBack(rest: string, unless: readonly Phrase[]): boolean {
  const clause = CLAUSE.exec(rest)![0];
  return unless.some(({ pattern }) => expressionOf(pattern).test(clause));
}

function findIn(
  phrases: readonly Phrase[],
  text: string,
  accept: (folded: string, start: number, end: number) => boolean
): Found | null {
  const folded = foldOnce(text);
  for (const { pattern } of phrases) {
    const match = expressionOf(pattern).exec(folded);
    if (!match) continue;
    const end = match.index + match[0].length;
    if (!accept(folded, match.index, end)) continue;
    return { start: match.index, end, quote: text.slice(match.index, end) };
  }
  return null;
}

let latest = { text: '', folded: '' };

/** One message is looked through for many phrases, and folding it costs more than looking. */
function foldOnce(text: string): string {
  if (latest.text !== text) latest = { text, folded: fold(text) };
  return latest.folded;
}

const expressions = new Map<string, RegExp>();

/** Each pattern is compiled once. */
function expressionOf(pattern: string): RegExp {
  let expression = expressions.get(pattern);
  if (!expression) {
    expression = new RegExp(pattern, 'iu');
    expressions.set(pattern, expression);
  }
  return expression;
}

const CLAUSE = /^[^，。！？；,!?;\n]*/u;

const NEGATED =
  /(?:(?:不(?!好意思|用担心|仅|但|只|过|管|论)|没(?!问题|关系|事)|别|无法|并非)[^，。！？；、,.!?;\n]{0,4}|(?:\b(?:not|no|never|cannot|without)|n['’]t)\s+(?:[\w'’-]+\s+){0,3})$/iu;

function fromWords(words: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(words)) return null;
  const blank = /\p{Script=Han}/u.test(words) ? '\\s*' : '';
  const pieces = Array.from(words.replace(/\s+/gu, ' '), (letter) => {
    if (letter === '*') return '.{0,12}?';
    return letter === ' ' ? '\\s+' : letter.replace(/[\\^$.|?+(){}[\]/]/u, '\\$&');
  });
  const before = /^[a-z0-9]/u.test(words) ? '(?<![a-z0-9])' : '';
  const after = /[a-z0-9]$/u.test(words) ? '(?![a-z0-9])' : '';
  return before + pieces.join(blank) + after;
}
