import type { PublicItem } from '../../engine/assessment';
import { m } from '../../paraglide/messages';

const words: Record<PublicItem['kind'], () => string> = {
  single: m.kind_words_single,
  several: m.kind_words_several,
  'true-false': m.kind_words_true_false,
  'fill-in': m.kind_words_fill_in,
  numeric: m.kind_words_numeric,
  matching: m.kind_words_matching,
  ordering: m.kind_words_ordering,
  classify: m.kind_words_classify,
  short: m.kind_words_short,
  case: m.kind_words_case,
  reply: m.kind_words_reply
};

/** What a kind of question asks and how it is marked, in a sentence for whoever writes one. */
export function kindWords(kind: PublicItem['kind']): string {
  return words[kind]();
}
