import * as v from 'valibot';
import type { Scenario } from './scenario';
import type { DrillState } from './state';

/** Money as a decimal text with two places, so that it is added up exactly. */
export const Amount = v.pipe(
  v.string('must be an amount in quotes, such as "129.00"'),
  v.regex(/^\d{1,7}\.\d{2}$/, 'must be an amount with two places, such as "129.00"')
);

/**
 * What the case means for the shop's figures (domain.md A5). `enquiry`: the customer has not ordered yet; `order`: has
 * ordered and not paid; `after-sale`: has bought already, so the case counts neither way.
 */
export const TradeSchema = v.strictObject({
  kind: v.picklist(['enquiry', 'order', 'after-sale']),
  amount: Amount,
  currency: v.optional(
    v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'must be three capitals, such as CNY')),
    'CNY'
  )
});

/** What becomes of the order in an ending. */
export const OrderSchema = v.picklist(['none', 'placed', 'paid']);

export type Trade = v.InferOutput<typeof TradeSchema>;
export type Order = v.InferOutput<typeof OrderSchema>;

/** What the customer decided about the order; `none` while the conversation is open and where the ending does not say. */
export function orderOf(scenario: Scenario, { ending }: DrillState): Order {
  return scenario.endings.find(({ id }) => id === ending)?.order ?? 'none';
}
