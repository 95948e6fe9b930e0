import * as v from 'valibot';
import { isDomainCode } from '../engine/content/codes';
import { itemKinds } from '../engine/assessment';
import { line } from './fields';

const topic = v.pipe(v.string(), v.check(isDomainCode, 'choice'));
const kind = v.picklist(itemKinds, 'choice');

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
  page: v.fallback(
    v.optional(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(100_000))),
    undefined
  )
});

/** The filter that stands in an address, and the page. */
export function readBankFilter(url: URL) {
  const { page = 1, ...rest } = v.parse(filter, Object.fromEntries(url.searchParams));
  return { page, filter: rest };
}

export const questionForm = v.object({ kind, topic, id: line(60) });
