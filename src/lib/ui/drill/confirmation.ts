import { m } from '../../paraglide/messages';

type Row = { label: string; value: string };
type Locale = 'zh-CN' | 'en';

/** What an order's data are checked with: one message, in the language of the case. */
export function confirmationOf(rows: readonly Row[], locale: Locale): string {
  const lines = rows.map((row) => m.confirm_order_row(row, { locale }));
  return [m.confirm_order_opening({}, { locale }), ...lines, m.confirm_order_question({}, { locale })].join(
    '\n'
  );
}

/** The rows of an order that may be read out to the customer: what the shop keeps to itself is not offered. */
export function rowsToConfirm<R extends Row>(rows: readonly R[]): R[] {
  return rows.filter(({ label, value }) => !/仅内部|内部资料|\binternal\b/i.test(label + value));
}
