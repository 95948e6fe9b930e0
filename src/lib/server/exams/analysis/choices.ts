import { modelAnswer, type Item } from '../../../engine/assessment';
import type { Tally } from '../../../engine/assessment/analysis';
import { excerpt } from '../markup';

/** How often one answer was chosen that could be. */
export type Choice = {
  /** The entry matched or the message labelled, as plain text; null where the question is answered as one. */
  part: string | null;
  /** Plain text; of a label its id, `''` for none. */
  text: string;
  right: boolean;
  all: number;
  upper: number;
  lower: number;
};

/** So many orders of an ordering question are told apart. */
const MOST_ORDERS = 6;

/** Every answer of a question that could be chosen with how often it was; nothing where people write. */
export function choicesOf(item: Item, tallies: readonly Tally[]): Choice[] {
  const count = (part: string, value: string) => {
    const {
      all = 0,
      upper = 0,
      lower = 0
    } = tallies.find((tally) => tally.part === part && tally.value === value) ?? {};
    return { all, upper, lower };
  };
  switch (item.kind) {
    case 'single':
    case 'several':
    case 'true-false':
      return item.options.map(({ id, text, correct }) => ({
        part: null,
        text: whole(text),
        right: correct,
        ...count('', id)
      }));
    case 'matching':
      return item.left.flatMap((left) =>
        item.right.map((right) => ({
          part: whole(left.text),
          text: whole(right.text),
          right: left.match === right.id,
          ...count(left.id, right.id)
        }))
      );
    case 'classify':
      return item.messages.flatMap(({ id, text, labels }) =>
        [...item.offer, ''].map((label) => ({
          part: whole(text),
          text: label,
          right: label === '' ? labels.length === 0 : labels.some((each) => each === label),
          ...count(id, label)
        }))
      );
    case 'ordering':
      return tallies.slice(0, MOST_ORDERS).map(({ value, all, upper, lower }) => {
        const ids = JSON.parse(value) as string[];
        const steps = ids.map((id) => item.steps.find((step) => step.id === id)?.text ?? id);
        const key = modelAnswer(item) as readonly string[];
        return {
          part: null,
          text: steps.map((step) => excerpt(step, 24)).join(' → '),
          right: ids.join(' ') === key.join(' '),
          all,
          upper,
          lower
        };
      });
    default:
      return [];
  }
}

function whole(markdown: string): string {
  return excerpt(markdown, 200);
}
