import type { Paper } from './paper';
import { kindOf, type Item, type PublicItem } from './question';
import { asWritten, type Shuffle } from './question/shuffle';

export type PublicPaper = Pick<Paper, 'id' | 'title' | 'minutes' | 'total' | 'penalty' | 'instructions'> & {
  items: PublicItem[];
};

/**
 * What a sitter may see: no key, explanation, model answer or marking point.
 * Fields are named one by one, so that one added to the paper later stays hidden until someone decides otherwise.
 *
 * @param shuffle puts questions and options in a sitter's own order; as written where none is given
 */
export function publicPaper(paper: Paper, shuffle: Shuffle = asWritten): PublicPaper {
  const { id, title, minutes, total, penalty, instructions, items } = paper;
  const shown = shuffle(items).map((item) => kindOf(item).show(item, shuffle));
  return { id, title, minutes, total, penalty, instructions, items: shown };
}

/** The same for one question, its options as the author wrote them. */
export function publicItem(item: Item): PublicItem {
  return kindOf(item).show(item, asWritten);
}
