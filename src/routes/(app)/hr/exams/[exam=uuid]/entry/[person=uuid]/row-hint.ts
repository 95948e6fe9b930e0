import { m } from '$lib/paraglide/messages';
import type { EntryRow } from '$lib/server/exams';

/** What is typed for a row. */
export function rowHint({ kind, points, last }: EntryRow): string {
  switch (kind) {
    case 'single':
      return m.entry_hint_single({ last: last! });
    case 'several':
      return m.entry_hint_several({ last: last! });
    case 'true-false':
      return m.entry_hint_true_false();
    case 'fill-in':
      return m.entry_hint_fill_in();
    case 'numeric':
      return m.entry_hint_numeric();
    case 'matching':
      return m.entry_hint_matching({ last: last! });
    case 'ordering':
      return m.entry_hint_ordering({ last: last! });
    case 'classify':
      return m.entry_hint_classify({ last: last! });
    default:
      return m.entry_hint_points({ max: points });
  }
}
