import { publicItem, type Item, type PublicItem } from '../../../engine/assessment';
import type { Locale } from '../../db/schema';
import { asHtml, picturesOf, withHtml } from '../markup';

/** A question as a sitter sees it, and with its key; markdown is HTML that is safe to put into a page. */
export type ShownQuestion = { item: PublicItem; key: Item };

/** What stands on a paper, and beside it what only trainers and HR may see. */
export function showQuestion(item: Item, locale: Locale): ShownQuestion {
  return { item: withHtml(publicItem(item), item, locale), key: keyWithHtml(item, picturesOf(item, locale)) };
}

function keyWithHtml(item: Item, pictures: string): Item {
  const shown = { ...item, stem: '' };
  if (shown.kind === 'case') {
    const parts = shown.parts.map((part) => ({
      ...part,
      text: asHtml(part.text, pictures),
      model: asHtml(part.model, pictures)
    }));
    return { ...shown, parts };
  }
  if (shown.kind === 'reply') return { ...shown, model: asHtml(shown.model, pictures) };
  if (shown.kind === 'short' && shown.model) return { ...shown, model: asHtml(shown.model, pictures) };
  return shown;
}
