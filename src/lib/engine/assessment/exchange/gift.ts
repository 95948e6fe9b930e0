import { parse, type GIFTQuestion, type NumericalFormat, type TextFormat } from 'gift-pegjs';
import { isDomainCode } from '../../content/codes';
import { blankFrom, choiceFrom, essayFrom, trueFalse } from './choices';
import { escapeHtml } from '../../content/render/escape';
import {
  asImported,
  type Found,
  type Imported,
  type ImportDefaults,
  type ImportNote,
  type Place,
  type Rejected
} from './imported';
import { withEscapedSigns } from './gift-signs';
import { markdownOf } from './markup';
import { numberFrom } from './numbers';

/**
 * Reads GIFT with the gift-pegjs grammar, question by question, so that one broken question does not cost the others.
 * Reference: Moodle documentation, “GIFT format”.
 */
export function importGift(text: string, defaults: ImportDefaults): Imported {
  let category: string | undefined;
  const found = blocksOf(text).flatMap(({ line, source }): (Found | Rejected)[] => {
    const parsed = parseBlock(source, line);
    if ('reason' in parsed) return [parsed];
    return parsed.questions.flatMap((question): (Found | Rejected)[] => {
      if (question.type === 'Category') {
        category = topicIn(question.title);
        return [];
      }
      const read = readQuestion(question, { line }, defaults);
      const topic = question.tags?.map(topicIn).find(Boolean) ?? category;
      if ('reason' in read) return [read];
      return [{ ...read, topic, simplified: [...read.simplified, ...parsed.lost] }];
    });
  });
  return asImported(found, defaults);
}

/** Questions are parted by blank lines; comments are no questions. */
function blocksOf(text: string): { line: number; source: string }[] {
  const blocks: { line: number; source: string }[] = [];
  let open: { line: number; source: string } | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') open = null;
    else if (open) open.source += `${line}\n`;
    else if (!/^\s*\/\//.test(line)) blocks.push((open = { line: index + 1, source: `${line}\n` }));
  }
  return blocks;
}

function parseBlock(
  source: string,
  line: number
): { questions: GIFTQuestion[]; lost: ImportNote[] } | Rejected {
  try {
    return { questions: withSigns(parse(source)), lost: [] };
  } catch (error) {
    const broken = brokenAt(error as BrokenGift, line);
    const bare = withoutNumberFeedback(source);
    if (bare !== source) {
      const again = parseBlock(bare, line);
      return 'reason' in again ? broken : { ...again, lost: [{ code: 'feedback', detail: '{#…}' }] };
    }
    const plain = withEscapedSigns(source);
    if (plain === source) return broken;
    const again = parseBlock(plain, line);
    return 'reason' in again ? broken : again;
  }
}

/** The grammar does not read the feedback of numbers, which Moodle writes. */
function withoutNumberFeedback(source: string): string {
  return source.replace(/(?<!\\)\{\s*#[^{}]*\}/, (answers) => {
    const first = answers.indexOf('#') + 1;
    const numbers = answers.slice(first).replace(/#[^=~{}]*/g, '\n');
    return answers.slice(0, first) + numbers.replace(/\n+/g, '\n');
  });
}

type BrokenGift = { message: string; location?: { start: { line: number } } };

function brokenAt({ message, location }: BrokenGift, line: number): Rejected {
  const at = { line: line + (location?.start.line ?? 1) - 1 };
  return { at, reason: { code: 'syntax', detail: message } };
}

/** Where the grammar leaves its own marks for escaped signs, such as `&&061;`, the signs are put back. */
function withSigns<T>(value: T): T {
  if (typeof value === 'string') {
    return value.replace(/&&(\d{3});/g, (_, code: string) => String.fromCharCode(Number(code))) as T;
  }
  if (Array.isArray(value)) return value.map(withSigns) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withSigns(each)])) as T;
}

type Read = Pick<Found, 'at' | 'fields' | 'simplified'> | Rejected;

function readQuestion(question: GIFTQuestion, at: Place, defaults: ImportDefaults): Read {
  const reject = (code: ImportNote['code'], detail = ''): Rejected => ({ at, reason: { code, detail } });
  if (question.type === 'Category') return reject('no-question');
  const { text: stem, notes } = markdown(question.stem);
  const simplified = [...notes];
  if (question.type === 'Description') return reject('no-question', stem.slice(0, 60));
  if (stem === '') return reject('no-stem');
  const general = question.globalFeedback && markdown(question.globalFeedback).text;
  if (general && question.type !== 'Essay' && question.type !== 'Numerical')
    simplified.push({ code: 'feedback', detail: general.slice(0, 60) });
  switch (question.type) {
    case 'MC': {
      const weighted = question.choices.map(({ text, weight, isCorrect, feedback }) => ({
        html: html(text),
        weight: weight ?? (isCorrect ? 100 : 0),
        feedback: feedback ? html(feedback) : undefined
      }));
      const single = question.choices.some(({ isCorrect }) => isCorrect);
      const made = choiceFrom(at, stem, weighted, single, simplified);
      return 'reason' in made ? made : { at, ...made };
    }
    case 'TF': {
      const { isTrue, trueFeedback, falseFeedback } = question;
      /* GIFT gives the feedback for the wrong answer first. */
      const whys = isTrue
        ? { right: falseFeedback?.text, wrong: trueFeedback?.text }
        : { right: trueFeedback?.text, wrong: falseFeedback?.text };
      return { at, fields: trueFalse(stem, isTrue, defaults, whys), simplified };
    }
    case 'Short': {
      simplified.push(...feedbackOf(question.choices));
      const full = question.choices.filter(({ weight }) => (weight ?? 100) >= 100);
      const part = question.choices.filter(({ weight }) => (weight ?? 100) < 100);
      for (const { text } of part) simplified.push({ code: 'partial-answer', detail: text.text });
      const accept = full.map(({ text }) => markdown(text).text).filter((each) => each !== '*');
      if (accept.length < full.length) simplified.push({ code: 'wildcard', detail: '*' });
      if (accept.length === 0) return reject('no-answer');
      return { at, fields: blankFrom(stem, accept), simplified };
    }
    case 'Numerical': {
      if (Array.isArray(question.choices)) simplified.push(...feedbackOf(question.choices));
      const choices = Array.isArray(question.choices)
        ? question.choices.map(({ weight, text }) => ({ weight: weight ?? 100, ...rangeOf(text) }))
        : [{ weight: 100, ...rangeOf(question.choices) }];
      const fields = numberFrom(stem, choices, general ?? undefined, simplified);
      return fields ? { at, fields, simplified } : reject('no-answer');
    }
    case 'Matching': {
      const pairs = question.matchPairs.map(({ subquestion, subanswer }) => ({
        left: markdown(subquestion).text,
        right: subanswer.trim()
      }));
      return { at, fields: matchFrom(stem, pairs), simplified };
    }
    case 'Essay':
      return { at, fields: essayFrom(stem, '1', defaults, general ?? undefined), simplified };
  }
}

/** Answers that are compared have no place for words of their own. */
function feedbackOf(choices: readonly { feedback: TextFormat | null }[]): ImportNote[] {
  return choices.flatMap(({ feedback }) =>
    feedback ? [{ code: 'feedback' as const, detail: feedback.text.slice(0, 60) }] : []
  );
}

/** Pairs of texts as a matching question; an empty left side makes its right one a distractor. */
export function matchFrom(stem: string, pairs: { left: string; right: string }[]): Record<string, unknown> {
  const texts = [...new Set(pairs.map(({ right }) => right))];
  return {
    kind: 'matching',
    stem,
    left: pairs
      .filter(({ left }) => left !== '')
      .map(({ left, right }, index) => ({
        id: `l${index + 1}`,
        text: left,
        match: `r${texts.indexOf(right) + 1}`
      })),
    right: texts.map((text, index) => ({ id: `r${index + 1}`, text }))
  };
}

function rangeOf({ type, number, range, numberHigh, numberLow }: NumericalFormat): {
  low: number;
  high: number;
} {
  if (type === 'high-low') return { low: numberLow!, high: numberHigh! };
  return { low: number! - (range ?? 0), high: number! + (range ?? 0) };
}

/** The format is named, or it is Moodle's own: HTML where it holds tags. */
function markdown(text: TextFormat): { text: string; notes: ImportNote[] } {
  return text.format === 'html' || (text.format === 'moodle' && /<[a-z][^>]*>/i.test(text.text))
    ? markdownOf(text.text)
    : { text: text.text.trim(), notes: [] };
}

function html(text: TextFormat): string {
  return text.format === 'html' || text.format === 'moodle' ? text.text : escapeHtml(text.text);
}

/** A code of domain.md in a category or tag, such as `top/C17`. */
export function topicIn(name: string): string | undefined {
  return name.split(/[^A-Za-z0-9]+/).find(isDomainCode);
}
