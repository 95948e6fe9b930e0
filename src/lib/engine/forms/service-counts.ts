import Fraction from 'fraction.js';
import { exact, formatDecimal, roundHalfUp } from '../scores/decimal';

/** What a day of service comes to (F14): people who enquired, ordered and paid, and sales in yuan, as decimals. */
export type ServiceCounts = { enquired: string; ordered: string; paid: string; sales: string };

/** A5's figures; null where there is nothing to divide by. Rates are percentages, both with two decimals, half up. */
export type ServiceFigures = ServiceCounts & {
  /** People who ordered ÷ people who enquired. */
  conversion: string | null;
  /** People who paid ÷ people who ordered. */
  orderSuccess: string | null;
  /** Sales ÷ people who paid, in yuan. */
  averageOrder: string | null;
};

/** Adds days up exactly and works out A5's figures of the sum: a rate of sums, never a mean of daily rates. */
export function serviceFigures(days: readonly Partial<ServiceCounts>[]): ServiceFigures {
  const total = (name: keyof ServiceCounts) =>
    days.reduce((sum, day) => sum.add(exact(day[name] ?? '0')), new Fraction(0));
  const [enquired, ordered, paid, sales] = [
    total('enquired'),
    total('ordered'),
    total('paid'),
    total('sales')
  ];
  return {
    enquired: formatDecimal(enquired),
    ordered: formatDecimal(ordered),
    paid: formatDecimal(paid),
    sales: formatDecimal(sales),
    conversion: ratio(ordered.mul(100), enquired),
    orderSuccess: ratio(paid.mul(100), ordered),
    averageOrder: ratio(sales, paid)
  };
}

function ratio(value: Fraction, of: Fraction): string | null {
  return of.equals(0) ? null : roundHalfUp(value.div(of), 2);
}
