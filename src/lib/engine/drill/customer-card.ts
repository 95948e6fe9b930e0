import * as v from 'valibot';
import { Amount } from './trade';
import { Words } from './case';

/** What the desk knows of the customer before a word is said: since when they buy here, what they looked at and bought. */
export const CustomerCardSchema = v.strictObject({
  since: v.pipe(
    v.string(),
    v.regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, 'must be a year and month, such as 2024-03')
  ),
  /** Newest first; `ago` in words, such as “3 minutes ago”. */
  visits: v.optional(v.array(v.strictObject({ ago: Words, page: Words })), []),
  /** Newest first. */
  orders: v.optional(
    v.array(v.strictObject({ number: Words, when: Words, goods: Words, amount: Amount, status: Words })),
    []
  )
});

export type CustomerCard = v.InferOutput<typeof CustomerCardSchema>;
