import * as v from 'valibot';
import { caseItem, caseStudy, type PublicCase } from './case';
import { choice, choiceItem, type PublicChoice } from './choice';
import { classify, classifyItem, type PublicClassify } from './classify';
import { fillIn, fillInItem, type PublicFillIn } from './fill-in';
import type { Kind } from './kind';
import { matching, matchingItem, type PublicMatching } from './matching';
import { numeric, numericItem, type PublicNumeric } from './numeric';
import { ordering, orderingItem, type PublicOrdering } from './ordering';
import { reply, replyItem, type PublicReply } from './reply';
import { short, shortItem, type PublicShort } from './short';

/** A question of any kind. */
export const itemSchema = v.variant('kind', [
  choiceItem,
  fillInItem,
  numericItem,
  matchingItem,
  orderingItem,
  classifyItem,
  shortItem,
  caseItem,
  replyItem
]);

export type Item = v.InferOutput<typeof itemSchema>;

/** A question as a sitter may see it. */
export type PublicItem =
  | PublicChoice
  | PublicFillIn
  | PublicNumeric
  | PublicMatching
  | PublicOrdering
  | PublicClassify
  | PublicShort
  | PublicCase
  | PublicReply;

const kinds = {
  single: choice,
  several: choice,
  'true-false': choice,
  'fill-in': fillIn,
  numeric,
  matching,
  ordering,
  classify,
  short,
  case: caseStudy,
  reply
} as const satisfies Record<Item['kind'], unknown>;

/** Every kind there is. */
export const itemKinds = Object.keys(kinds) as Item['kind'][];

/** What the engine knows of an item's kind, to be used with that item and its own answers alone. */
export function kindOf(item: Item): Kind<Item, PublicItem, unknown> {
  return kinds[item.kind] as unknown as Kind<Item, PublicItem, unknown>;
}

/** Kinds that a person marks. */
export type OpenItem = Extract<Item, { kind: 'short' | 'case' | 'reply' }>;

/** Whether a person must read the answer. */
export function isOpen(item: Item): item is OpenItem {
  return isOpenKind(item.kind);
}

export function isOpenKind(kind: Item['kind']): kind is OpenItem['kind'] {
  return kind === 'short' || kind === 'case' || kind === 'reply';
}
