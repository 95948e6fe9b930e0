import * as v from 'valibot';
import { FactSchema, Id, MoveName, PhraseList, SecretSchema, Words } from './case';
import type { Case } from './reading';
import type { Locale } from './transcript';
import { faults } from './faults';

const Points = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));
const Moves = v.pipe(v.array(MoveName), v.nonEmpty());

/** What a customer's words may call for; see `customer.ts`. */
export const needs = ['complaint', 'question', 'purchase', 'haggle', 'request', 'secret'] as const;
export type Need = (typeof needs)[number];

/** Points for something said or done: any of the moves, all of them, a fact told rightly, a colleague asked. */
const PointSchema = v.strictObject({
  max: Points,
  any: v.optional(Moves),
  all: v.optional(Moves),
  facts: v.optional(v.pipe(v.array(Id), v.nonEmpty())),
  /** One of these colleagues was asked; not counted in a transcript that does not say what the agent did beside writing. */
  consulted: v.optional(v.pipe(v.array(Id), v.nonEmpty())),
  /** Where it counts: the first reply, the last two messages, the two replies after what calls for it, or anywhere. */
  where: v.optional(v.picklist(['opening', 'closing', 'reply', 'anywhere']), 'anywhere'),
  /** It should come no later than the first of these; made later it earns `late`. */
  before: v.optional(Moves),
  late: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0)
});

const Common = {
  id: Id,
  title: Words,
  /** The criterion counts only when the customer's words call for one of these. */
  if: v.optional(v.pipe(v.array(v.picklist(needs)), v.nonEmpty())),
  /** Or only once the customer has said one of these; what was said before does not count. */
  after: v.optional(PhraseList),
  /** What to do better, and the sentence a good agent might have written. */
  advice: Words,
  model: v.optional(Words),
  /** `course/lesson` to read, with an optional `#anchor`. */
  lesson: v.optional(Words)
};

const MadeSchema = v.strictObject({ ...Common, points: v.pipe(v.array(PointSchema), v.nonEmpty()) });
const DeductSchema = v.strictObject({
  ...Common,
  max: Points,
  /** Points lost for each message that commits the violation, or each time the fault is made. */
  deduct: v.record(v.picklist(faults), Points)
});
const MeasureSchema = v.strictObject({
  ...Common,
  max: Points,
  /**
   * `response`: seconds to reply. `answers`: what the customer asked was taken up. `range`: how much of what an agent can do
   * was done. `fullness`: replies are not too brief. `outcome`: how the customer left. `transfer`: the chat went to the right person and
   * the customer was told before.
   */
  measure: v.picklist(['response', 'answers', 'range', 'fullness', 'outcome', 'transfer'])
});

export const CriterionSchema = v.lazy((input) => {
  const keys = new Set(typeof input === 'object' && input !== null ? Object.keys(input) : []);
  return keys.has('deduct') ? DeductSchema : keys.has('measure') ? MeasureSchema : MadeSchema;
});

/** A rubric in a file of its own, for any conversation. */
export const RubricSchema = v.strictObject({
  id: Id,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: Words,
  summary: Words,
  facts: v.optional(v.array(FactSchema), []),
  secrets: v.optional(v.array(SecretSchema), []),
  criteria: v.pipe(v.array(CriterionSchema), v.nonEmpty())
});

export type Criterion = v.InferOutput<typeof MadeSchema | typeof DeductSchema | typeof MeasureSchema>;
export type MadeCriterion = v.InferOutput<typeof MadeSchema>;
export type DeductCriterion = v.InferOutput<typeof DeductSchema>;
export type MeasureCriterion = v.InferOutput<typeof MeasureSchema>;
export type Point = MadeCriterion['points'][number];

/** What a conversation is scored against. */
export interface Rubric extends Case {
  id: string;
  version: number;
  locale: Locale;
  title: string;
  criteria: Criterion[];
}
