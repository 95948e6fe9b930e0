import { m } from '$lib/paraglide/messages';
import type { sectionName, SheetLocale } from '$lib/ui/print/sheet-words';

/** How a kind of question is answered on paper, where that is not plain from the question. */
export function howToAnswer(
  kind: Parameters<typeof sectionName>[0],
  locale: SheetLocale
): string | undefined {
  switch (kind) {
    case 'single':
      return m.print_how_single({}, { locale });
    case 'several':
      return m.print_how_several({}, { locale });
    case 'true-false':
      return m.print_how_true_false({}, { locale });
    case 'matching':
      return m.print_how_matching({}, { locale });
    case 'ordering':
      return m.print_how_ordering({}, { locale });
    case 'classify':
      return m.print_how_classify({}, { locale });
    case 'reply':
      return m.print_how_reply({}, { locale });
    default:
      return undefined;
  }
}
