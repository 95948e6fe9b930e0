/** The figures of item analysis worked out by the textbook, one after the other, for tests to compare with. */

export const sum = (list: number[]) => list.reduce((total, each) => total + each, 0);
export const mean = (list: number[]) => sum(list) / list.length;

export function variance(list: number[]): number {
  const middle = mean(list);
  return sum(list.map((each) => (each - middle) ** 2)) / (list.length - 1);
}

export function correlation(xs: number[], ys: number[]): number | null {
  if (isFlat(xs) || isFlat(ys)) return null;
  const [mx, my] = [mean(xs), mean(ys)];
  const together = sum(xs.map((x, index) => (x - mx) * (ys[index]! - my)));
  return together / Math.sqrt(sum(xs.map((x) => (x - mx) ** 2)) * sum(ys.map((y) => (y - my) ** 2)));
}

export function isFlat(list: number[]): boolean {
  return Math.max(...list) - Math.min(...list) < 1e-9;
}

/** @param rows points by sheet and question */
export function alpha(rows: number[][]): number | null {
  const k = rows[0]!.length;
  const totals = rows.map(sum);
  if (k < 2 || rows.length < 2 || isFlat(totals)) return null;
  const items = rows[0]!.map((_, item) => variance(rows.map((row) => row[item]!)));
  return (k / (k - 1)) * (1 - sum(items) / variance(totals));
}

/** The quantile of R's type 7, which interpolates. */
export function quantile(list: number[], share: number): number {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** The strongest and the weakest sheets, ties and all; null where there are too few or they meet. */
export function groups(totals: number[]): { upper: number[]; lower: number[] } | null {
  const n = totals.length;
  const size = Math.max(5, Math.round(0.27 * n));
  if (n < 10) return null;
  const sorted = totals.toSorted((a, b) => a - b);
  const [high, low] = [sorted[n - size]!, sorted[size - 1]!];
  if (high <= low) return null;
  const indexes = [...totals.keys()];
  return {
    upper: indexes.filter((index) => totals[index]! >= high),
    lower: indexes.filter((index) => totals[index]! <= low)
  };
}
