import * as v from 'valibot';
import { line, text } from './fields';

const whole = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('required'),
  v.regex(/^\d{1,4}$/, 'format'),
  v.transform(Number)
);
const reason = v.pipe(text(1000), v.nonEmpty('required'));

/** A trainer's points for a criterion; `revision` is the last ruling the page showed, 0 before any. */
export const rulingForm = v.object({ criterion: line(100), points: whole, reason, revision: whole });

/** A trainee's doubt about a criterion. */
export const scoreQueryForm = v.object({ criterion: line(100), reason });
