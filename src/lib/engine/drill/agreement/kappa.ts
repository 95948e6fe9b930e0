/** How far two raters agree about the same items. */
export interface Agreement {
  items: number;
  /** Share of items both put in the same category, 0–1; null without items. */
  observed: number | null;
  /** Share expected to agree by chance alone, from how often each rater uses each category. */
  expected: number | null;
  /** Cohen's kappa, at most 1; null without items, or where chance alone explains everything (expected is 1). */
  kappa: number | null;
}

/**
 * Cohen's kappa of a square table of counts: rows are one rater's categories, columns the other's, in the same order.
 *
 * κ = (p_o − p_e) / (1 − p_e), where p_o is the share on the diagonal and p_e the sum over the categories of the product of
 * the two raters' shares. J. Cohen, “A Coefficient of Agreement for Nominal Scales”, Educational and Psychological
 * Measurement 20 (1960), 37–46; J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed.
 * (2003), section 18.1.
 *
 * @param counts whole numbers from 0
 * @throws RangeError when the table is not square
 */
export function cohensKappa(counts: readonly (readonly number[])[]): Agreement {
  if (counts.some((row) => row.length !== counts.length)) throw new RangeError('The table must be square.');
  const rows = counts.map(sum);
  const columns = counts.map((_, column) => sum(counts.map((row) => row[column]!)));
  const items = sum(rows);
  if (items === 0) return { items, observed: null, expected: null, kappa: null };
  /* Whole numbers until the last division, so that perfect agreement is exactly 1. */
  const agreeing = sum(counts.map((row, index) => row[index]!));
  const byChance = sum(rows.map((row, index) => row * columns[index]!));
  const room = items * items - byChance;
  return {
    items,
    observed: agreeing / items,
    expected: byChance / (items * items),
    kappa: room === 0 ? null : (items * agreeing - byChance) / room
  };
}

/** The table of counts for pairs of categories, the first rater's in the rows. Pairs outside `categories` are left out. */
export function crossTabulate<C>(pairs: readonly (readonly [C, C])[], categories: readonly C[]): number[][] {
  const counts = categories.map(() => categories.map(() => 0));
  for (const [one, other] of pairs) {
    const row = counts[categories.indexOf(one)];
    const column = categories.indexOf(other);
    if (row && column >= 0) row[column]! += 1;
  }
  return counts;
}

/** Word for a kappa: J. R. Landis, G. G. Koch, Biometrics 33 (1977), 159–174, whose bounds are conventions, not tests. */
export type Strength = 'poor' | 'slight' | 'fair' | 'moderate' | 'substantial' | 'almost-perfect';

export function strengthOf(kappa: number): Strength {
  if (kappa < 0) return 'poor';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'almost-perfect';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
