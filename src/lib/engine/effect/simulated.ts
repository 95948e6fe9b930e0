import Fraction from 'fraction.js';
import type { ShiftFigures } from '../drill/shift';
import { parseDecimal, roundHalfUp } from '../scores/decimal';

/** A5's figures of drill shifts, in the units of `ServiceFigures`: per cent and yuan, two decimals half up. */
export interface SimulatedFigures {
  shifts: number;
  chats: number;
  conversion: string | null;
  orderSuccess: string | null;
  averageOrder: string | null;
}

/** Adds shifts up before dividing. Sales in another currency than the yuan count for no average. */
export function simulatedFigures(shifts: readonly ShiftFigures[]): SimulatedFigures {
  const sum = (of: (figures: ShiftFigures) => number) => shifts.reduce((total, each) => total + of(each), 0);
  const sales = shifts.flatMap((each) => each.sales.filter(({ currency }) => currency === 'CNY'));
  const paid = sales.reduce((total, each) => total + each.paid, 0);
  const amount = sales.reduce((total, each) => total.add(parseDecimal(each.amount) ?? 0), new Fraction(0));
  return {
    shifts: shifts.length,
    chats: sum(({ chats }) => chats),
    conversion: percent(
      sum(({ conversion }) => conversion.numerator),
      sum(({ conversion }) => conversion.denominator)
    ),
    orderSuccess: percent(
      sum(({ orderSuccess }) => orderSuccess.numerator),
      sum(({ orderSuccess }) => orderSuccess.denominator)
    ),
    averageOrder: paid === 0 ? null : roundHalfUp(amount.div(paid), 2)
  };
}

function percent(part: number, of: number): string | null {
  return of === 0 ? null : roundHalfUp(new Fraction(part * 100, of), 2);
}
