import Fraction from 'fraction.js';
import * as v from 'valibot';
import { refuse } from '../read-answer';
import { checkIds } from '../content-checks';
import { listOf, text } from '../fields';
import { base, label } from './base';
import type { Kind } from './kind';
import type { Label } from './matching';
import { shuffledBy } from './shuffle';

/** Steps to put in order; the file has them in the right one. */
export const orderingItem = v.strictObject({
  ...base,
  kind: v.literal('ordering'),
  steps: listOf(label, 3),
  why: v.optional(text)
});

export type OrderingItem = v.InferOutput<typeof orderingItem>;
export type PublicOrdering = Pick<OrderingItem, 'id' | 'kind' | 'points' | 'stem'> & { steps: Label[] };

/** Answered by all the ids in the order given. */
export const ordering: Kind<OrderingItem, PublicOrdering, readonly string[]> = {
  check({ id, steps }, fault) {
    checkIds(steps, ['steps'], fault);
    const ids = steps.map((step) => step.id);
    if (
      ids.join() === ids.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })).join()
    ) {
      fault(
        ['steps'],
        'key-alphabetical',
        `Item "${id}" must not have ids in alphabetical order: they give the key away.`
      );
    }
  },

  skeleton: ({ steps }) => ({ steps: steps.map(({ id }) => id) }),

  show({ id, kind, points, stem, steps }, shuffle) {
    const shown = shuffle(steps.map(({ id, text }) => ({ id, text })));
    const unmoved = shown.every((step, index) => step.id === steps[index]!.id);
    return { id, kind, points, stem, steps: unmoved ? mixed(shown) : shown };
  },

  read({ steps }, input) {
    const ids = new Set<unknown>(steps.map(({ id }) => id));
    const whole = Array.isArray(input) && input.length === steps.length && new Set(input).size === ids.size;
    return whole && input.every((each) => ids.has(each))
      ? { ok: true, answer: input as string[] }
      : refuse('wrong-shape', 'The answer must hold every step once.');
  },

  key: ({ steps }) => steps.map(({ id }) => id),

  explain({ steps, why = null }, _shown, answer) {
    const given = answer?.map((id) => steps.find((step) => step.id === id)!.text) ?? null;
    return { shape: 'order', given, right: steps.map(({ text }) => text), why };
  },

  share({ steps }, answer) {
    const follows = new Map(steps.map(({ id }, index) => [id, steps[index + 1]?.id]));
    const kept = answer.filter(
      (id, index) => index < answer.length - 1 && follows.get(id) === answer[index + 1]
    );
    return new Fraction(kept.length, steps.length - 1);
  }
};

/** The right order must never be the one that is shown. */
function mixed(steps: Label[]): Label[] {
  const again = shuffledBy('mixed')(steps);
  return again.every(({ id }, index) => id === steps[index]!.id) ? [...again.slice(1), again[0]!] : again;
}
