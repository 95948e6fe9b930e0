import * as v from 'valibot';
import { parseDecimal } from '../engine/scores/decimal';
import { line, text, uuid } from './fields';

const whole = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('required'),
    v.regex(/^[0-9]{1,9}$/, 'format'),
    v.transform(Number),
    v.minValue(least, 'format'),
    v.maxValue(most, 'format')
  );

/** Points above 0 with at most two places, as a paper takes them. */
const points = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('required'),
  v.regex(/^[0-9]{1,4}(?:\.[0-9]{1,2})?$/, 'format'),
  v.check((value) => parseDecimal(value)!.gt(0), 'format')
);

/** The shares of its points that a wrong choice may cost. */
export const penalties = ['0', '0.25', '0.5', '1'] as const;

const facts = v.object({
  title: line(80),
  instructions: v.pipe(text(2000), v.nonEmpty('required')),
  otherTitle: v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), line(80)]), ''),
  otherInstructions: v.optional(text(2000), ''),
  minutes: whole(1, 480),
  aim: points,
  penalty: v.picklist(penalties, 'choice'),
  variants: whole(1, 6),
  cohort: v.optional(v.union([v.literal(''), uuid], 'choice'), '')
});

const bothOrNeither = <T extends v.InferOutput<typeof facts>>({ otherTitle, otherInstructions }: T) =>
  (otherTitle === '') === (otherInstructions === '');

export const paperFactsForm = v.pipe(
  facts,
  v.forward(v.check(bothOrNeither, 'required'), ['otherInstructions'])
);

export const newPaperForm = v.pipe(
  v.object({
    ...facts.entries,
    locale: v.picklist(['zh-CN', 'en'], 'choice'),
    like: v.optional(uuid)
  }),
  v.forward(v.check(bothOrNeither, 'required'), ['otherInstructions'])
);

/** The revision that the page showed. */
const revision = whole(1, 1e9);

const question = v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(200, 'too-long'));
const variant = whole(1, 6);

export const shownForm = v.object({ revision });
export const placeForm = v.object({ revision, variant, question });
export const moveForm = v.object({ revision, variant, question, to: whole(0, 1000) });
export const pointsForm = v.object({ revision, variant, question, points });
export const swapForm = v.object({ revision, variant, question, by: question });
export const approveForm = v.object({ revision, remark: text(500) });
export const returnForm = v.object({ revision, remark: v.pipe(text(500), v.nonEmpty('required')) });
export const seedForm = v.object({ revision, seed: line(40) });
