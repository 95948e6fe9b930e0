import Fraction from 'fraction.js';
import * as v from 'valibot';
import { foldAnswer } from '../../content/answers';
import { readLine, refuse } from '../read-answer';
import { listOf, text } from '../fields';
import { base } from './base';
import type { Kind } from './kind';

/** Longest answer to one blank, in characters. */
export const LONGEST_BLANK = 200;

/** A text with blanks, written `____` in the stem, each with every answer that counts as right. */
export const fillInItem = v.strictObject({
  ...base,
  kind: v.literal('fill-in'),
  blanks: listOf(v.strictObject({ accept: listOf(text, 1), why: v.optional(text) }), 1)
});

export type FillInItem = v.InferOutput<typeof fillInItem>;
export type PublicFillIn = Pick<FillInItem, 'id' | 'kind' | 'points' | 'stem'> & { blanks: number };

/** Answered by one text for each blank, `''` where it is left empty. */
export const fillIn: Kind<FillInItem, PublicFillIn, readonly string[]> = {
  check({ id, stem, blanks }, fault) {
    const drawn = stem.match(/_{3,}/g)?.length ?? 0;
    if (drawn !== blanks.length) {
      const message = `Item "${id}" draws ${drawn} blanks and answers ${blanks.length}.`;
      fault(['blanks'], 'key-blanks', message, { drawn, answered: blanks.length });
    }
    for (const [index, { accept }] of blanks.entries()) {
      const empty = accept.findIndex((answer) => foldAnswer(answer) === '');
      if (empty >= 0)
        fault(['blanks', index, 'accept', empty], 'key-blank-empty', 'This answer has no letter.');
    }
  },

  skeleton: ({ blanks }) => ({ blanks: blanks.length }),

  show: ({ id, kind, points, stem, blanks }) => ({ id, kind, points, stem, blanks: blanks.length }),

  read({ blanks }, input) {
    if (!Array.isArray(input) || input.length !== blanks.length) {
      return refuse('wrong-shape', `The answer must fill ${blanks.length} blanks.`);
    }
    const lines = input.map((each) => readLine(each, LONGEST_BLANK));
    const refused = lines.find((line) => !line.ok);
    if (refused) return refused;
    const texts = lines.map((line) => (line.ok ? line.text : ''));
    return { ok: true, answer: texts.some((each) => each !== '') ? texts : null };
  },

  key: ({ blanks }) => blanks.map(({ accept }) => accept[0]!),

  explain({ blanks }, _shown, answer) {
    const rows = blanks.map(({ accept, why = null }, index) => {
      const given = answer?.[index] ? [answer[index]] : null;
      return { prompt: null, given, right: accept, ok: isRight(accept, answer?.[index]), why };
    });
    return { shape: 'rows', labels: false, rows, why: null };
  },

  share({ blanks }, answer) {
    const right = blanks.filter(({ accept }, index) => isRight(accept, answer[index]));
    return new Fraction(right.length, blanks.length);
  }
};

function isRight(accept: readonly string[], given = ''): boolean {
  const folded = foldAnswer(given);
  return accept.some((each) => foldAnswer(each) === folded);
}
