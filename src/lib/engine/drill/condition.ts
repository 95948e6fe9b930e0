import * as v from 'valibot';
import { Id, MoveName, PhraseList } from './case';
import { question } from './customer/cues';
import { fold } from '../fold';
import { findMention } from './phrase';
import type { Reading } from './reading';
import { violations, type Move, type Violation } from './vocabulary';

const Moves = v.pipe(v.array(MoveName), v.nonEmpty());
const Violations = v.pipe(v.array(v.picklist(violations)), v.nonEmpty());
const Facts = v.pipe(v.array(Id), v.nonEmpty());
const Level = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

/** What holds of the conversation so far, this message included. Every line that is written must hold. */
const Conversation = {
  /** All, or at least one, of these moves were made. */
  sofar: v.optional(Moves),
  sofar_any: v.optional(Moves),
  /** All of these facts were told rightly. */
  told: v.optional(Facts),
  /** At least one of these facts was told rightly. */
  any_told: v.optional(Facts),
  /** A colleague has told the agent all of these facts. */
  learnt: v.optional(Facts),
  /** The chat was handed over; `false`: it was not. */
  transferred: v.optional(v.boolean()),
  /** None of these violations was committed. */
  never: v.optional(Violations),
  /** The customer has been in all of these states before. */
  visited: v.optional(v.pipe(v.array(Id), v.nonEmpty())),
  mood_from: v.optional(Level),
  mood_below: v.optional(Level)
};

/** When an ending applies, or a state is passed over. */
export const StandingSchema = v.strictObject(Conversation);

/** When a reaction applies; an empty condition always does. */
export const ConditionSchema = v.strictObject({
  ...Conversation,
  /** This message makes all, at least one, none of these moves. */
  all: v.optional(Moves),
  any: v.optional(Moves),
  none: v.optional(Moves),
  /** It commits at least one of these violations. */
  violations: v.optional(Violations),
  /** It tells at least one of these facts rightly; wrongly. */
  facts: v.optional(Facts),
  wrong: v.optional(Facts),
  /** It contains one of these words. */
  words: v.optional(PhraseList),
  /** It asks something; `false`: it does not. */
  question: v.optional(v.boolean()),
  /** It says the same as an earlier one; `false`: it does not. */
  repeated: v.optional(v.boolean()),
  /** The customer has had at least this many messages in the present state. */
  asked: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
});

export type Condition = v.InferOutput<typeof ConditionSchema>;

/** What a condition looks at beside the message. */
export interface Sofar {
  mood: number;
  asked: number;
  moves: Partial<Record<Move, number>>;
  violations: Partial<Record<Violation, number>>;
  told: readonly string[];
  learnt: readonly string[];
  transfer: unknown;
  /** States left behind, the present one not among them unless it was come to before. */
  visited: readonly string[];
}

/** Whether the condition holds for what was said so far and, where there is one, this message. */
export function holds(condition: Condition, sofar: Sofar, reading: Reading | null): boolean {
  return aboutMessage(condition, reading) && aboutConversation(condition, sofar);
}

function aboutMessage(condition: Condition, reading: Reading | null): boolean {
  const moves = labels(reading?.moves);
  const committed = labels(reading?.violations);
  return (
    (condition.all?.every((move) => moves.has(move)) ?? true) &&
    (condition.any?.some((move) => moves.has(move)) ?? true) &&
    !(condition.none?.some((move) => moves.has(move)) ?? false) &&
    (condition.violations?.some((violation) => committed.has(violation)) ?? true) &&
    (condition.facts?.some((fact) => labels(reading?.told).has(fact)) ?? true) &&
    (condition.wrong?.some((fact) => labels(reading?.mistold).has(fact)) ?? true) &&
    (!condition.words || findMention(condition.words, reading?.text ?? '') !== null) &&
    (condition.question === undefined || condition.question === asks(reading)) &&
    (condition.repeated === undefined || condition.repeated === (reading?.repeated ?? false))
  );
}

function aboutConversation(condition: Condition, sofar: Sofar): boolean {
  return (
    (condition.sofar?.every((move) => sofar.moves[move]) ?? true) &&
    (condition.sofar_any?.some((move) => sofar.moves[move]) ?? true) &&
    (condition.told?.every((fact) => sofar.told.includes(fact)) ?? true) &&
    (condition.any_told?.some((fact) => sofar.told.includes(fact)) ?? true) &&
    (condition.learnt?.every((fact) => sofar.learnt.includes(fact)) ?? true) &&
    (condition.transferred === undefined || condition.transferred === (sofar.transfer !== null)) &&
    !(condition.never?.some((violation) => sofar.violations[violation]) ?? false) &&
    (condition.visited?.every((state) => sofar.visited.includes(state)) ?? true) &&
    sofar.asked >= (condition.asked ?? 0) &&
    sofar.mood >= (condition.mood_from ?? 0) &&
    sofar.mood < (condition.mood_below ?? Infinity)
  );
}

function asks(reading: Reading | null): boolean {
  return reading !== null && question.test(fold(reading.text));
}

function labels(spans: readonly { label: string }[] | undefined): Set<string> {
  return new Set(spans?.map((span) => span.label));
}
