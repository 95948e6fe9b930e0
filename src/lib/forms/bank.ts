import * as v from 'valibot';
import { isDomainCode } from '../engine/content/codes';
import { itemKinds } from '../engine/assessment';
import { importFormats } from '../engine/assessment/exchange';
import { line } from './fields';

const topic = v.pipe(v.string(), v.check(isDomainCode, 'choice'));
const kind = v.picklist(itemKinds, 'choice');

const wholeNumber = v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(0), v.maxValue(100_000));

/** What an address asks of the bank; whatever does not fit is taken as not asked for. */
const filter = v.object({
  topic: v.fallback(v.optional(topic), undefined),
  kind: v.fallback(v.optional(kind), undefined),
  difficulty: v.fallback(
    v.optional(v.pipe(v.string(), v.transform(Number), v.picklist([1, 2, 3]))),
    undefined
  ),
  state: v.fallback(v.optional(v.picklist(['published', 'draft', 'imported'])), undefined),
  text: v.fallback(v.optional(line(100)), undefined),
  /** How many an import has just brought. */
  imported: v.fallback(v.optional(wholeNumber), undefined),
  page: v.fallback(v.optional(v.pipe(wholeNumber, v.minValue(1))), undefined)
});

/** The filter that stands in an address, and the page. */
export function readBankFilter(url: URL) {
  const { page = 1, imported, ...rest } = v.parse(filter, Object.fromEntries(url.searchParams));
  return { page, imported, filter: rest };
}

export const uploadForm = v.object({
  format: v.picklist(['auto', ...importFormats], 'choice'),
  topic,
  locale: v.picklist(['zh-CN', 'en'], 'choice')
});

export const questionForm = v.object({ kind, topic, id: line(60) });
