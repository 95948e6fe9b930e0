import Fraction from 'fraction.js';
import * as v from 'valibot';
import { refuse, unknownOption } from '../read-answer';
import { checkIds } from '../content-checks';
import { listOf, slug, text } from '../fields';
import { base } from './base';
import type { Fault, Kind } from './kind';

const option = v.strictObject({
  id: slug,
  text,
  correct: v.optional(v.boolean(), false),
  /** Why the option is right or wrong; shown after release only. */
  why: v.optional(text)
});

/** Single choice, several choice or true/false. */
export const choiceItem = v.strictObject({
  ...base,
  kind: v.picklist(['single', 'several', 'true-false']),
  options: listOf(option, 2)
});

export type Option = v.InferOutput<typeof option>;
export type ChoiceItem = v.InferOutput<typeof choiceItem>;
export type PublicOption = Pick<Option, 'id' | 'text'>;
export type PublicChoice = Pick<ChoiceItem, 'id' | 'kind' | 'points' | 'stem'> & { options: PublicOption[] };

/** Answered by the option's id, or by the ids of several in the order of the file. */
export const choice: Kind<ChoiceItem, PublicChoice, string | readonly string[]> = {
  check(item, fault) {
    checkIds(item.options, ['options'], fault);
    checkKey(item, fault);
  },

  skeleton: ({ options }) => ({ options: options.map(({ id, correct }) => ({ id, correct })) }),

  show({ id, kind, points, stem, options }, shuffle) {
    const shown = options.map(({ id, text }) => ({ id, text }));
    return { id, kind, points, stem, options: kind === 'true-false' ? shown : shuffle(shown) };
  },

  read({ kind, options }, input) {
    const ids = options.map(({ id }) => id);
    if (kind !== 'several') {
      if (typeof input !== 'string') return refuse('wrong-shape', 'The answer must be one option.');
      return ids.includes(input) ? { ok: true, answer: input } : unknownOption(input);
    }
    if (!Array.isArray(input) || !input.every((each) => typeof each === 'string')) {
      return refuse('wrong-shape', 'The answer must be a list of options.');
    }
    const stranger = input.find((each) => !ids.includes(each));
    if (stranger !== undefined) return unknownOption(stranger);
    const picked = ids.filter((id) => input.includes(id));
    return { ok: true, answer: picked.length > 0 ? picked : null };
  },

  key({ kind, options }) {
    const right = options.filter(({ correct }) => correct).map(({ id }) => id);
    return kind === 'several' ? right : right[0]!;
  },

  explain({ options }, shown, answer) {
    const picked = new Set(typeof answer === 'string' ? [answer] : (answer ?? []));
    const explained = shown.options.map(({ id, text }) => {
      const { correct, why = null } = options.find((each) => each.id === id)!;
      return { id, text, picked: picked.has(id), correct, why };
    });
    return { shape: 'options', options: explained };
  },

  share({ options }, answer) {
    const picked = new Set(typeof answer === 'string' ? [answer] : answer);
    const right = options.filter(({ correct }) => correct);
    const hits = right.filter(({ id }) => picked.has(id)).length;
    const misses = options.filter(({ id, correct }) => !correct && picked.has(id)).length;
    return new Fraction(hits - misses, right.length);
  }
};

function checkKey({ id, kind, options }: ChoiceItem, fault: Fault): void {
  const right = options.filter(({ correct }) => correct).length;
  const wrongKey = (code: string, message: string) =>
    fault(['options'], code, `Item "${id}" ${message}.`, { right });
  if (kind === 'single' && right !== 1)
    wrongKey('key-one-right', `must have exactly one right option, not ${right}`);
  if (kind === 'several' && (right < 2 || right === options.length)) {
    wrongKey('key-several', 'must have at least two right options and one wrong one');
  }
  if (kind !== 'true-false') return;
  const ids = options.map((option) => option.id).join(' ');
  if (ids !== 'right wrong')
    wrongKey('key-true-false', 'must have the two options "right" and "wrong", in this order');
  else if (right !== 1) wrongKey('key-one-right', `must have exactly one right option, not ${right}`);
}
