import type { PublicItem } from '../../engine/assessment';
import type { KeyEntry } from '../../engine/assessment/on-paper';
import { m } from '../../paraglide/messages';
import { trueFalse, type SheetLocale } from './sheet-words';

/** The right answer of a closed question in one line, as it is written on the sheet; empty for an open one. */
export function keyWords(item: PublicItem & { key: KeyEntry }, locale: SheetLocale): string {
  const { answers, accepted, tolerance } = item.key;
  const only = answers[0] ?? '';
  switch (item.kind) {
    case 'true-false':
      return mark(only, locale);
    case 'matching':
      return [...only].map((letter, at) => `(${at + 1}) ${letter}`).join('  ');
    case 'classify':
      return answers.map((letters, at) => `(${at + 1}) ${letters}`).join('  ');
    case 'ordering':
      return [...only].join(' → ');
    case 'numeric': {
      const number = `${only}${item.unit ?? ''}`;
      return tolerance === null || Number(tolerance) === 0
        ? number
        : m.print_key_tolerance({ number, tolerance }, { locale });
    }
    case 'fill-in':
      return accepted
        .map((texts, at) => `${accepted.length > 1 ? `(${at + 1}) ` : ''}${texts.join(' / ')}`)
        .join('  ');
    default:
      return only;
  }
}

/** What a reason is about, as it is written on the sheet. */
export function reasonFor(item: PublicItem, of: string, locale: SheetLocale): string {
  if (item.kind === 'true-false') return mark(of, locale);
  return /\d/.test(of) ? `(${of})` : of;
}

function mark(letter: string, locale: SheetLocale): string {
  const [right, wrong] = trueFalse(locale);
  return letter === 'T' ? right : wrong;
}
