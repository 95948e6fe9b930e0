import * as v from 'valibot';
import { readText } from '../read-answer';
import { listOf, points, slug, text, wholeNumber } from '../fields';
import { base } from './base';
import type { Kind } from './kind';
import { checkMarking } from './marking-points';

/** Longest written answer a question may allow, in characters. */
export const LONGEST_ANSWER = 5000;

export const maxLength = wholeNumber(1, LONGEST_ANSWER);

/** One thing to look for, and what it is worth in whole or half points. */
export const markingPoint = v.strictObject({ id: slug, points, text });

/** Short answer: marked by a person. */
export const shortItem = v.strictObject({
  ...base,
  kind: v.literal('short'),
  /** Longest answer, in characters. */
  maxLength,
  model: v.optional(text),
  marking: listOf(markingPoint, 1)
});

export type MarkingPoint = v.InferOutput<typeof markingPoint>;
export type ShortItem = v.InferOutput<typeof shortItem>;
export type PublicShort = Pick<ShortItem, 'id' | 'kind' | 'points' | 'stem' | 'maxLength'>;

/** Answered by a text. */
export const short: Kind<ShortItem, PublicShort, string> = {
  check: (item, fault) => checkMarking(item, item.marking, ['marking'], fault),
  skeleton: ({ marking }) => ({ marking: marking.map(({ id, points }) => ({ id, points })) }),
  show: ({ id, kind, points, stem, maxLength }) => ({ id, kind, points, stem, maxLength }),
  read: ({ maxLength }, input) => readText(input, maxLength),
  key: ({ model }) => model ?? '',
  explain: ({ id, model = null, marking }, _shown, answer) => ({
    shape: 'texts',
    customer: [],
    texts: [{ id, text: null, answer, model, marking: marking.map(({ points, text }) => ({ points, text })) }]
  }),
  share: () => null
};
