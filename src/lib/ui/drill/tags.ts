import { m } from '../../paraglide/messages';

/** What an order can be marked with, for whoever looks at it next. */
export const orderTags = {
  'to-pay': m.tag_to_pay,
  shipping: m.tag_shipping,
  exchange: m.tag_exchange,
  refund: m.tag_refund,
  invoice: m.tag_invoice,
  complaint: m.tag_complaint,
  'call-back': m.tag_call_back,
  regular: m.tag_regular
} as const;
