import Fraction from 'fraction.js';
import * as v from 'valibot';
import type { Understand } from '../../drill/reading';
import { moves, violations, type Violation } from '../../drill/vocabulary';
import { formatDecimal, parseDecimal } from '../../scores/decimal';
import { readText } from '../read-answer';
import { listOf, points, slug, text } from '../fields';
import { base } from './base';
import type { Kind } from './kind';
import { checkMarking } from './marking-points';
import { maxLength } from './short';

const move = v.picklist(moves, 'a move of domain.md part 6');

/** Write the reply: read first by the drill engine, confirmed by a person. */
export const replyItem = v.strictObject({
  ...base,
  kind: v.literal('reply'),
  /** What the customer has written, message by message. */
  customer: listOf(text, 1),
  maxLength,
  model: text,
  /** What a good reply does: `any` of these moves. */
  marking: listOf(v.strictObject({ id: slug, points, text, any: listOf(move, 1) }), 1),
  /** Points taken off for a violation, once each. */
  deduct: v.optional(v.record(v.picklist(violations, 'a violation of domain.md part 6'), points), {})
});

export type ReplyItem = v.InferOutput<typeof replyItem>;
export type PublicReply = Pick<ReplyItem, 'id' | 'kind' | 'points' | 'stem' | 'customer' | 'maxLength'>;

/** Answered by a text. */
export const reply: Kind<ReplyItem, PublicReply, string> = {
  check: (item, fault) => checkMarking(item, item.marking, ['marking'], fault),
  skeleton: ({ marking, deduct }) => ({
    marking: marking.map(({ id, points, any }) => ({ id, points, any })),
    deduct
  }),
  show: ({ id, kind, points, stem, customer, maxLength }) => ({
    id,
    kind,
    points,
    stem,
    customer,
    maxLength
  }),
  read: ({ maxLength }, input) => readText(input, maxLength),
  key: ({ model }) => model,
  explain: ({ id, customer, model, marking }, _shown, answer) => ({
    shape: 'texts',
    customer,
    texts: [{ id, text: null, answer, model, marking: marking.map(({ points, text }) => ({ points, text })) }]
  }),
  share: () => null
};

/** What the drill engine makes of a reply: marking points met and violations found, each with the words behind it. */
export interface Proposal {
  /** Decimal string from "0" to the item's points. */
  score: string;
  met: { id: string; quote: string }[];
  found: { violation: Violation; points: string; quote: string }[];
}

/** Reads a reply and proposes its points; a person confirms or changes them. */
export function proposeReply(item: ReplyItem, answer: string, understand: Understand): Proposal {
  const reading = understand(answer);
  const met = item.marking.flatMap(({ id, any }) => {
    const span = reading.moves.find(({ label }) => any.includes(label));
    return span ? [{ id, quote: span.quote }] : [];
  });
  const found = reading.violations.flatMap(({ label, quote }) => {
    const points = item.deduct[label];
    return points ? [{ violation: label, points, quote }] : [];
  });
  const earned = item.marking.filter(({ id }) => met.some((each) => each.id === id));
  const net = total(earned).sub(total(found));
  return { score: formatDecimal(net.lt(0) ? new Fraction(0) : net), met, found };
}

function total(list: readonly { points: string }[]): Fraction {
  return list.reduce((sum, { points }) => sum.add(parseDecimal(points)!), new Fraction(0));
}
