import type { PublicItem } from '../../engine/assessment';
import { letterOf } from '../../engine/assessment/on-paper';
import { m } from '../../paraglide/messages';

/** The language of a sheet, which is the paper's own and not the reader's. */
export type SheetLocale = 'zh-CN' | 'en';

const kinds: Record<PublicItem['kind'], typeof m.print_kind_single> = {
  single: m.print_kind_single,
  several: m.print_kind_several,
  'true-false': m.print_kind_true_false,
  'fill-in': m.print_kind_fill_in,
  numeric: m.print_kind_numeric,
  matching: m.print_kind_matching,
  ordering: m.print_kind_ordering,
  classify: m.print_kind_classify,
  short: m.print_kind_short,
  case: m.print_kind_case,
  reply: m.print_kind_reply
};

/** What a section is called at its head. */
export function sectionName(kind: PublicItem['kind'], locale: SheetLocale): string {
  return kinds[kind]({}, { locale });
}

const han = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'];

/** How the sections are counted: 一、二、三 or A, B, C. There are never more of them than kinds. */
export function sectionNumber(index: number, locale: SheetLocale): string {
  return locale === 'en' ? letterOf(index) : han[index]!;
}

/** One of several equivalent papers: A卷, Paper A. */
export function variantName(variant: number, locale: SheetLocale): string {
  return m.print_variant({ letter: letterOf(variant - 1) }, { locale });
}

/** What one writes for true and false. */
export function trueFalse(locale: SheetLocale): [right: string, wrong: string] {
  return locale === 'en' ? ['T', 'F'] : ['√', '×'];
}

/** How many lines to leave for a text: handwriting takes some 32 Han or 70 Latin characters a line. */
export function linesFor(longest: number, locale: SheetLocale): number {
  return Math.min(14, Math.max(3, Math.ceil(longest / (locale === 'en' ? 70 : 32))));
}
