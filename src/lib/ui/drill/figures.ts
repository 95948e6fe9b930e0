import { m } from '../../paraglide/messages';
import { getLocale } from '../../paraglide/runtime';

/** A figure with what it was made of; null of nothing. */
export type Ratio = { numerator: number; denominator: number; value: number | null };

/** A ratio as a percentage, “67%”; a dash where there was nothing to divide by. */
export function percentText({ value }: Ratio): string {
  return value === null ? '–' : `${Math.round(value * 100)}%`;
}

/** What a ratio was made of, “2/3”. */
export function madeOf({ numerator, denominator }: Ratio): string {
  return `${numerator}/${denominator}`;
}

/** A number of seconds with its unit. */
export function secondsText(seconds: number | null): string {
  return seconds === null ? '–' : m.figure_seconds({ count: decimal(seconds) });
}

/** A mean of stars, to one place. */
export function starsText({ value }: Ratio): string {
  return value === null ? '–' : decimal(value);
}

/** An exact amount of money with its currency. */
export function moneyText(amount: string, currency: string): string {
  return new Intl.NumberFormat(getLocale(), { style: 'currency', currency }).format(
    amount as Intl.StringNumericLiteral
  );
}

function decimal(value: number): string {
  return new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 1 }).format(value);
}
