import type { PublicItem } from '../../engine/assessment';
import { m } from '../../paraglide/messages';

const names: Record<PublicItem['kind'], () => string> = {
  single: m.exam_kind_single,
  several: m.exam_kind_several,
  'true-false': m.exam_kind_true_false,
  'fill-in': m.exam_kind_fill_in,
  numeric: m.exam_kind_numeric,
  matching: m.exam_kind_matching,
  ordering: m.exam_kind_ordering,
  classify: m.exam_kind_classify,
  short: m.exam_kind_short,
  case: m.exam_kind_case,
  reply: m.exam_kind_reply
};

/** Every kind, in the order people choose from. */
export const kinds = Object.keys(names) as PublicItem['kind'][];

/** What kind of question it is, in the person's language. */
export function kindName(kind: PublicItem['kind']): string {
  return names[kind]();
}
