import type { PublicItem } from '../../engine/assessment';
import { m } from '../../paraglide/messages';

const names: Record<PublicItem['kind'], () => string> = {
  single: m.exam_kind_single,
  several: m.exam_kind_several,
  'true-false': m.exam_kind_true_false,
  short: m.exam_kind_short
};

/** What kind of question it is, in the person's language. */
export function kindName(kind: PublicItem['kind']): string {
  return names[kind]();
}
