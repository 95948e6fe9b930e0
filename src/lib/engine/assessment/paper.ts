import Fraction from 'fraction.js';
import * as v from 'valibot';
import { formatDecimal, parseDecimal } from '../scores/decimal';
import { checkId, checkUnique, problemsIn, type Report } from './content-checks';
import { domainCode, listOf, points, slug, text, wholeNumber } from './fields';
import { compareLocales, type SourceFile } from './locales';
import type { Problem } from './problem';
import { readYamlFile, type ReadResult } from './yaml-file';

/** Longest short answer a paper may allow, in characters. */
export const LONGEST_ANSWER = 5000;

const option = v.strictObject({
  id: slug,
  text,
  correct: v.optional(v.boolean(), false),
  /** Why the option is right or wrong; shown after release only. */
  why: text
});

const base = { id: slug, topic: domainCode, points, stem: text };

const choiceItem = v.strictObject({
  ...base,
  kind: v.picklist(['single', 'several', 'true-false']),
  options: listOf(option, 2)
});

const shortItem = v.strictObject({
  ...base,
  kind: v.literal('short'),
  /** Longest answer, in characters. */
  maxLength: wholeNumber(1, LONGEST_ANSWER),
  model: text,
  marking: listOf(v.strictObject({ id: slug, points, text }), 1)
});

const paper = v.strictObject({
  id: slug,
  title: text,
  /** Time from the sitter's start to the bell, kept by the server's clock. */
  minutes: wholeNumber(1, 480),
  /** Points of all items together. */
  total: points,
  instructions: text,
  items: listOf(v.variant('kind', [choiceItem, shortItem]), 1)
});

export type Paper = v.InferOutput<typeof paper>;
export type Item = Paper['items'][number];
/** Single choice, several choice or true/false: marked by rule. */
export type ChoiceItem = v.InferOutput<typeof choiceItem>;
/** Short answer: marked by a person. */
export type ShortItem = v.InferOutput<typeof shortItem>;
export type Option = v.InferOutput<typeof option>;

/** Reads a paper's file; a value with `ok` is sound in every way {@link checkPaper} knows. */
export function parsePaper(source: string, path: string): ReadResult<Paper> {
  const read = readYamlFile(paper, source, path);
  if (!read.ok) return read;
  const { problems, report } = problemsIn(path, read);
  checkId(read.value.id, path, report);
  checkUnique(read.value.items, ['items'], report);
  for (const [index, item] of read.value.items.entries()) checkItem(item, index, report);
  checkTotal(read.value, report);
  return problems.length > 0 ? { ok: false, problems } : read;
}

/** Everything wrong with a paper's file: `content/<locale>/questions/<slug>.yaml`. */
export function checkPaper(source: string, path: string): Problem[] {
  const read = parsePaper(source, path);
  return read.ok ? [] : read.problems;
}

/** Where a paper in another language differs in ids, kinds, points or keys from the reference. */
export function comparePapers(reference: SourceFile, other: SourceFile): Problem[] {
  return compareLocales(parsePaper, skeleton, reference, other);
}

function skeleton({ id, minutes, total, items }: Paper) {
  return {
    id,
    minutes,
    total,
    items: items.map((item) => ({
      id: item.id,
      kind: item.kind,
      topic: item.topic,
      points: item.points,
      ...(item.kind === 'short'
        ? { marking: item.marking.map(({ id, points }) => ({ id, points })) }
        : { options: item.options.map(({ id, correct }) => ({ id, correct })) })
    }))
  };
}

function checkItem(item: Item, index: number, report: Report): void {
  if (item.kind === 'short') return checkMarking(item, index, report);
  checkUnique(item.options, ['items', index, 'options'], report);
  const right = item.options.filter(({ correct }) => correct).length;
  const wrongKey = (message: string) =>
    report(['items', index, 'options'], 'bad-key', `Item "${item.id}" ${message}.`);
  if (item.kind === 'single' && right !== 1) wrongKey(`must have exactly one right option, not ${right}`);
  if (item.kind === 'several' && (right < 2 || right === item.options.length)) {
    wrongKey('must have at least two right options and one wrong one');
  }
  if (item.kind === 'true-false') {
    const ids = item.options.map(({ id }) => id).join(' ');
    if (ids !== 'right wrong') wrongKey('must have the two options "right" and "wrong", in this order');
    else if (right !== 1) wrongKey(`must have exactly one right option, not ${right}`);
  }
}

function checkMarking(item: ShortItem, index: number, report: Report): void {
  checkUnique(item.marking, ['items', index, 'marking'], report);
  const sum = sumOf(item.marking);
  if (sum !== normal(item.points)) {
    const message = `Item "${item.id}": the marking points add up to ${sum}, not ${item.points}.`;
    report(['items', index, 'marking'], 'points-mismatch', message);
  }
  for (const [at, point] of item.marking.entries()) {
    if (parseDecimal(point.points)?.mul(2).d === 1n) continue;
    const message = `Marking point "${point.id}" must be worth whole or half points.`;
    report(['items', index, 'marking', at, 'points'], 'not-half-points', message);
  }
}

function checkTotal({ items, total }: Paper, report: Report): void {
  const sum = sumOf(items);
  if (sum !== normal(total))
    report(['total'], 'total-mismatch', `The items add up to ${sum} points, not ${total}.`);
}

function sumOf(list: readonly { points: string }[]): string {
  return formatDecimal(list.reduce((sum, { points }) => sum.add(parseDecimal(points) ?? 0), new Fraction(0)));
}

function normal(decimal: string): string {
  return sumOf([{ points: decimal }]);
}
