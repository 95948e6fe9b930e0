import type { ChoiceItem, Item, Option, Paper, ShortItem } from './paper';

export type PublicOption = Pick<Option, 'id' | 'text'>;
export type PublicItem =
  | (Pick<ChoiceItem, 'id' | 'kind' | 'points' | 'stem'> & { options: PublicOption[] })
  | Pick<ShortItem, 'id' | 'kind' | 'points' | 'stem' | 'maxLength'>;
export type PublicPaper = Pick<Paper, 'id' | 'title' | 'minutes' | 'total' | 'instructions'> & {
  items: PublicItem[];
};

/**
 * What a sitter may see: no key, explanation, model answer or marking point.
 * Fields are named one by one, so that one added to the paper later stays hidden until someone decides otherwise.
 */
export function publicPaper({ id, title, minutes, total, instructions, items }: Paper): PublicPaper {
  return { id, title, minutes, total, instructions, items: items.map(publicItem) };
}

function publicItem(item: Item): PublicItem {
  const { id, points, stem } = item;
  if (item.kind === 'short') return { id, kind: item.kind, points, stem, maxLength: item.maxLength };
  return { id, kind: item.kind, points, stem, options: item.options.map(({ id, text }) => ({ id, text })) };
}
