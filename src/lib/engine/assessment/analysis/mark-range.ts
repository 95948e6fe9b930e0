/**
 * What a mark stands for: one standard error to either side, where the mark without chance lies about two times in
 * three (Harvill 1991). Rounded to whole points, within the paper.
 *
 * @param mark points
 * @param sem standard error of measurement, in points
 * @param max points of the whole paper
 */
export function markRange(mark: number, sem: number, max: number): { from: number; to: number } {
  return { from: Math.max(0, Math.round(mark - sem)), to: Math.min(max, Math.round(mark + sem)) };
}
