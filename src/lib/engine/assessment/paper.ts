import * as v from 'valibot';
import { checkId, checkIds, problemsIn } from './content-checks';
import { decimal, listOf, points, slug, text, wholeNumber } from './fields';
import { compareLocales, type SourceFile } from './locales';
import { exact } from '../scores/decimal';
import { sumOf } from './points';
import type { Problem } from './problem';
import { itemSchema, kindOf, type Item } from './question';
import { readYamlFile, type ReadResult } from './yaml-file';

const paper = v.strictObject({
  id: slug,
  title: text,
  /** Time from the sitter's start to the bell, kept by the server's clock. */
  minutes: wholeNumber(1, 480),
  /** Points of all items together. */
  total: points,
  /** The share of its points that a wrong choice costs, "0" to "1". */
  penalty: v.optional(
    v.pipe(
      decimal,
      v.check((value) => exact(value).gte(0) && exact(value).lte(1), 'a decimal from 0 to 1')
    ),
    '0'
  ),
  instructions: text,
  items: listOf(itemSchema, 1)
});

export type Paper = v.InferOutput<typeof paper>;

/** Reads a paper's file; a value with `ok` is sound in every way {@link checkPaper} knows. */
export function parsePaper(source: string, path: string): ReadResult<Paper> {
  const read = readYamlFile(paper, source, path);
  if (!read.ok) return read;
  const { problems, report } = problemsIn(path, read);
  const { id, items, total } = read.value;
  checkId(id, path, report);
  checkIds(items, ['items'], report);
  for (const [index, item] of items.entries()) {
    kindOf(item).check(item, (inside, code, message, params) =>
      report(['items', index, ...inside], code, message, params)
    );
  }
  const [sum, wanted] = [sumOf(items), sumOf([{ points: total }])];
  if (sum !== wanted)
    report(['total'], 'total-mismatch', `The items add up to ${sum} points, not ${wanted}.`);
  return problems.length > 0 ? { ok: false, problems } : read;
}

/** Everything wrong with a paper's file: `content/<locale>/papers/<slug>.yaml`. */
export function checkPaper(source: string, path: string): Problem[] {
  const read = parsePaper(source, path);
  return read.ok ? [] : read.problems;
}

/** Where a paper in another language differs in ids, kinds, points or keys from the reference. */
export function comparePapers(reference: SourceFile, other: SourceFile): Problem[] {
  return compareLocales(parsePaper, skeleton, reference, other);
}

function skeleton({ id, minutes, total, penalty, items }: Paper) {
  return { id, minutes, total, penalty, items: items.map(skeletonOf) };
}

/** What a question must have the same in every language. */
export function skeletonOf(item: Item) {
  const { id, kind, topic, difficulty, points } = item;
  return { id, kind, topic, difficulty, points, ...kindOf(item).skeleton(item) };
}
