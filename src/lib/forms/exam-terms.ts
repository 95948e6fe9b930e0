import * as v from 'valibot';
import { line, moment, uuid } from './fields';

const whole = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('required'),
    v.regex(/^\d{1,4}$/, 'format'),
    v.transform(Number),
    v.minValue(least, 'format'),
    v.maxValue(most, 'format')
  );

const ticked = v.pipe(
  v.optional(v.string()),
  v.transform((value) => value !== undefined)
);

const revision = whole(1, 9999);

const terms = {
  opens: moment,
  closes: moment,
  minutes: whole(1, 480),
  attempts: whole(1, 5),
  coded: ticked,
  shuffle: ticked,
  double: ticked,
  /** Per cent of a question's points. */
  divergence: v.pipe(
    v.optional(v.string(), '25'),
    v.trim(),
    v.regex(/^(?:[1-9]\d?|100)$/, 'format'),
    v.transform((percent) => String(Number(percent) / 100))
  )
};

export const examForm = v.object({
  ...terms,
  cohort: v.pipe(uuid),
  paper: line(120),
  /** Left out: the paper's own. */
  minutes: v.union(
    [
      v.pipe(
        v.literal(''),
        v.transform(() => undefined)
      ),
      terms.minutes
    ],
    'format'
  )
});
export const examTermsForm = v.object({ ...terms, revision });
export const lengthenForm = v.object({ closes: moment, minutes: terms.minutes, revision });
export const cancelForm = v.object({ revision });
export const allowanceForm = v.object({
  /** When the page was read. */
  seen: v.pipe(v.string(), v.isoTimestamp('format')),
  person: uuid,
  extra: whole(0, 480),
  attempts: terms.attempts,
  reason: line(200)
});
