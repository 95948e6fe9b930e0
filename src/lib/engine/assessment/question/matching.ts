import Fraction from 'fraction.js';
import * as v from 'valibot';
import { readRecord, refuse, unknownOption } from '../read-answer';
import { checkIds } from '../content-checks';
import { listOf, slug, text } from '../fields';
import { base, label } from './base';
import type { Kind } from './kind';

/** Each entry on the left goes with one on the right; several may share one, and some on the right may fit none. */
export const matchingItem = v.strictObject({
  ...base,
  kind: v.literal('matching'),
  left: listOf(v.strictObject({ id: slug, text, match: slug }), 2),
  right: listOf(label, 2),
  why: v.optional(text)
});

export type MatchingItem = v.InferOutput<typeof matchingItem>;
export type Label = v.InferOutput<typeof label>;
export type PublicMatching = Pick<MatchingItem, 'id' | 'kind' | 'points' | 'stem'> & {
  left: Label[];
  right: Label[];
};

/** Answered by the right-hand id for each left-hand id; what is not matched yet is left out. */
export const matching: Kind<MatchingItem, PublicMatching, Readonly<Record<string, string>>> = {
  check({ id, left, right }, fault) {
    checkIds(left, ['left'], fault);
    checkIds(right, ['right'], fault);
    for (const [index, { match }] of left.entries()) {
      if (!right.some((entry) => entry.id === match)) {
        const message = `Item "${id}" matches "${match}", which does not stand on the right.`;
        fault(['left', index, 'match'], 'key-match', message, { match });
      } else if (left[index]!.id === match) {
        fault(
          ['left', index, 'id'],
          'key-same-id',
          `"${match}" must not have one id on both sides: it gives the key away.`,
          { id: match }
        );
      }
    }
  },

  skeleton: ({ left, right }) => ({
    left: left.map(({ id, match }) => ({ id, match })),
    right: right.map(({ id }) => id)
  }),

  show({ id, kind, points, stem, left, right }, shuffle) {
    return {
      id,
      kind,
      points,
      stem,
      left: left.map(({ id, text }) => ({ id, text })),
      right: shuffle(right)
    };
  },

  read({ left, right }, input) {
    const read = readRecord(
      input,
      left.map(({ id }) => id)
    );
    if (!read.ok) return read;
    const given = read.entries.filter(([, value]) => value !== '' && value !== null);
    if (!given.every((entry): entry is [string, string] => typeof entry[1] === 'string')) {
      return refuse('wrong-shape', 'Each entry must be matched with one other.');
    }
    const stranger = given.find(([, value]) => !right.some(({ id }) => id === value));
    if (stranger) return unknownOption(stranger[1]);
    return { ok: true, answer: given.length > 0 ? Object.fromEntries(given) : null };
  },

  key: ({ left }) => Object.fromEntries(left.map(({ id, match }) => [id, match])),

  explain({ left, right, why = null }, _shown, answer) {
    const textOf = (id: string) => right.find((entry) => entry.id === id)!.text;
    const rows = left.map(({ id, text, match }) => {
      const given = answer?.[id];
      const shown = given === undefined ? null : [textOf(given)];
      return { prompt: text, given: shown, right: [textOf(match)], ok: given === match, why: null };
    });
    return { shape: 'rows', labels: false, rows, why };
  },

  share({ left }, answer) {
    return new Fraction(left.filter(({ id, match }) => answer[id] === match).length, left.length);
  }
};
