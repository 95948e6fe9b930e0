/** An observation record (F9) as a page would send it, with one point for all that was seen but the tools. */
export function observation(points: number, seen: string, on = '2026-03-10'): Record<string, string[]> {
  const point = [String(points)];
  return {
    on: [on],
    doing: ['chat'],
    seen: [seen],
    'level.etiquette': point,
    'level.process': point,
    'level.rules': point,
    'level.tools': ['not-applicable'],
    'follow-up': ['none']
  };
}

export async function value<T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; code: string }>
): Promise<T> {
  const read = await outcome;
  if (!read.ok) throw new Error(read.code);
  return read.value;
}
