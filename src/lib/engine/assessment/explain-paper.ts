import type { Paper } from './paper';
import { kindOf, type Item } from './question';
import type { Explanation } from './question/explanation';
import { asWritten, type Shuffle } from './question/shuffle';
import type { Answer } from './read-answer';

/** A question as it stood on somebody's paper, with their answer beside the key. */
export type ExplainedItem = Pick<Item, 'id' | 'kind' | 'topic' | 'points' | 'stem' | 'lesson'> & {
  explanation: Explanation;
};

/**
 * A paper with its keys, for a sitter whose marks are released or for a trainer: everything that `publicPaper` hides.
 *
 * @param answers in stored form by item id; what is missing was not answered
 * @param shuffle the one the sitter's paper was put in order with; as written where none is given
 */
export function explainPaper(
  { items }: Pick<Paper, 'items'>,
  answers: Readonly<Record<string, Answer>>,
  shuffle: Shuffle = asWritten
): ExplainedItem[] {
  return shuffle(items).map((item) => {
    const { id, kind, topic, points, stem, lesson } = item;
    const knowing = kindOf(item);
    const explanation = knowing.explain(item, knowing.show(item, shuffle), answers[id] ?? null);
    return { id, kind, topic, points, stem, lesson, explanation };
  });
}
