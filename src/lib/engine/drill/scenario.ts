import * as v from 'valibot';
import { FactSchema, Id, SecretSchema, Words } from './case';
import { ColleagueSchema } from './colleagues';
import { ConditionSchema, StandingSchema } from './condition';
import { CustomerCardSchema } from './customer-card';
import { EffectsSchema } from './mood';
import { MessageSchema, PictureSchema } from './pictures';
import { CriterionSchema, type Rubric } from './rubric';
import { OrderSchema, TradeSchema } from './trade';
import { TransferSchema } from './transfer';
import type { Locale } from './transcript';

/** One thing the customer may say: one message, or several sent one after another. */
const VariantSchema = v.lazy((input) =>
  Array.isArray(input) ? v.pipe(v.array(MessageSchema), v.nonEmpty()) : OneMessage
);
const OneMessage = v.pipe(
  MessageSchema,
  v.transform((message) => [message])
);
const VariantsSchema = v.pipe(v.array(VariantSchema), v.minLength(2, 'needs at least two variants'));

/** A line's variants, of which the seed draws one; optionally worded apart for a calm (mood from 50) and an upset customer. */
const SaysSchema = v.lazy((input) => (Array.isArray(input) ? EitherWay : ByTone));
const EitherWay = v.pipe(
  VariantsSchema,
  v.transform((variants) => ({ calm: variants, upset: variants }))
);
const ByTone = v.strictObject({ calm: VariantsSchema, upset: VariantsSchema });

const Delta = v.optional(v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100)), 0);
const Level = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));
const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));

/** What the customer does about a message: changes mood, says something, goes to another state (`end` ends the conversation). */
const ReactionSchema = v.strictObject({
  when: v.optional(ConditionSchema, {}),
  mood: Delta,
  patience: Delta,
  says: v.optional(SaysSchema),
  goto: v.optional(Words)
});

const StateSchema = v.strictObject({
  /** What the customer says on coming into the state. */
  says: SaysSchema,
  /** Goes straight on when this already holds: the customer does not ask what has been answered. */
  skip: v.optional(v.strictObject({ when: StandingSchema, goto: Words })),
  /** The first that holds applies. */
  reactions: v.pipe(v.array(ReactionSchema), v.nonEmpty()),
  /** Blocks of reactions that come after the state's own. */
  use: v.optional(v.array(Id)),
  /** Where none holds, the customer stays and says one of these. */
  otherwise: SaysSchema
});

const EndingSchema = v.strictObject({
  id: Id,
  title: Words,
  /** The first ending that holds applies; the one the customer gives up with needs none. */
  when: v.optional(StandingSchema, {}),
  says: SaysSchema,
  /** What becomes of the order, where the case has a `trade`. */
  order: v.optional(OrderSchema),
  review: v.strictObject({ stars: v.picklist([1, 2, 3, 4, 5]), text: Words })
});

const RowSchema = v.strictObject({ label: Words, value: Words });

export const ScenarioSchema = v.strictObject({
  id: Id,
  version: Count,
  title: Words,
  summary: Words,
  covers: v.pipe(v.array(Words), v.nonEmpty()),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  /** `course/lesson` pages that prepare for the drill. */
  lessons: v.array(Words),
  persona: v.strictObject({ name: Words, about: Words, mood: Level, patience: Level }),
  /** What the trainee reads before the chat opens. */
  brief: Words,
  /** What the trainee's desk shows: order, parcel, shop rules. */
  desk: v.strictObject({ order: v.array(RowSchema), parcel: v.array(RowSchema), rules: v.array(Words) }),
  /** Who writes first. Where the agent does, the customer's opening line answers that first message. */
  opens: v.optional(v.picklist(['customer', 'agent'])),
  customer: v.optional(CustomerCardSchema),
  trade: v.optional(TradeSchema),
  pictures: v.optional(v.array(PictureSchema)),
  colleagues: v.optional(v.array(ColleagueSchema)),
  transfer: v.optional(TransferSchema),
  facts: v.optional(v.array(FactSchema), []),
  secrets: v.optional(v.array(SecretSchema), []),
  effects: v.optional(EffectsSchema, {}),
  start: Words,
  states: v.record(Id, StateSchema),
  /** Reactions that several states share, by name; a state takes them in with `use`. */
  blocks: v.optional(v.record(Id, v.pipe(v.array(ReactionSchema), v.nonEmpty()))),
  /** Reactions that come before the state's own, in any state; each takes the place of the customer's line. */
  interrupts: v.optional(v.array(ReactionSchema), []),
  /** What the customer answers when asked; the state's own reaction follows if one applies. */
  answers: v.optional(
    v.array(v.strictObject({ when: ConditionSchema, mood: Delta, patience: Delta, says: SaysSchema })),
    []
  ),
  /** After this many seconds without a reply the customer asks whether anyone is there; after `times` of them gives up. */
  silence: v.strictObject({
    after: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(600)),
    times: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
    says: SaysSchema
  }),
  endings: v.pipe(v.array(EndingSchema), v.minLength(2, 'needs at least two endings')),
  /** The ending for a customer out of patience. */
  gives_up: Id,
  rubric: v.strictObject({ criteria: v.pipe(v.array(CriterionSchema), v.nonEmpty()) }),
  /** After this many agent messages the customer comes to an end of their own accord. */
  most_messages: v.optional(v.pipe(v.number(), v.integer(), v.minValue(8), v.maxValue(60)), 30)
});

/** A scenario as its file says it. */
export type ScenarioSource = v.InferOutput<typeof ScenarioSchema>;
export type Reaction = ScenarioSource['interrupts'][number];
export type Says = ScenarioSource['silence']['says'];
export type Ending = ScenarioSource['endings'][number];

/**
 * A scenario ready to be played: the file with its blocks written out, its language, and its rubric with the facts,
 * secrets and pictures of the case. What a scenario need not have stays out of it, so that one read by an earlier
 * version of the engine is still a scenario.
 */
export interface Scenario extends Omit<ScenarioSource, 'rubric' | 'blocks' | 'states'> {
  states: Record<string, Omit<ScenarioSource['states'][string], 'use'>>;
  locale: Locale;
  rubric: Rubric;
}
