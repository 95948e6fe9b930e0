import type { Item } from '../../engine/assessment';

/** The texts of a reply's marking points, by id. */
export function pointTexts(item: Item): Record<string, string> {
  return item.kind === 'reply' ? Object.fromEntries(item.marking.map(({ id, text }) => [id, text])) : {};
}
