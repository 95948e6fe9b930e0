import type { ReadinessColumn } from '$lib/server/tasks';

/** The room of the thing a column is about; undefined where it has none. */
export function columnHref({ kind, target }: ReadinessColumn): string | undefined {
  if (kind === 'paper') return '/hr/exams';
  if (kind === 'form') return '/hr/forms';
  if (kind === 'shift') return '/drills/shifts';
  if (!target) return undefined;
  return kind === 'drill' ? `/drills/${target}` : `/courses/${target}`;
}
