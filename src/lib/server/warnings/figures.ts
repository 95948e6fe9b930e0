/** Figures as the sentences take them. */
export function textsOf(figures: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, String(value)]));
}
