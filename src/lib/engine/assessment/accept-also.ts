import { foldAnswer } from '../content/answers';
import { formatDecimal } from '../scores/decimal';
import type { Item } from './question';
import { readNumber } from './question/numeric';
import type { Answer } from './read-answer';

/**
 * The closed question as it would be if another answer were its key. Of questions with several parts the parts left out
 * keep theirs; a blank keeps what it accepts and accepts this as well.
 *
 * @param answer in stored form, of this very question
 */
export function acceptAlso(item: Item, answer: Answer): Item {
  switch (item.kind) {
    case 'single':
    case 'several':
    case 'true-false': {
      const right = [answer].flat() as string[];
      const options = item.options.map((option) => ({ ...option, correct: right.includes(option.id) }));
      return { ...item, options };
    }
    case 'fill-in': {
      const texts = answer as readonly string[];
      return { ...item, blanks: item.blanks.map((blank, index) => alsoAccepting(blank, texts[index] ?? '')) };
    }
    case 'numeric':
      return { ...item, answer: formatDecimal(readNumber(answer as string)!) };
    case 'matching': {
      const pairs = answer as Readonly<Record<string, string>>;
      return {
        ...item,
        left: item.left.map((entry) => ({ ...entry, match: pairs[entry.id] ?? entry.match }))
      };
    }
    case 'ordering': {
      const ids = answer as readonly string[];
      return { ...item, steps: ids.map((id) => item.steps.find((step) => step.id === id)!) };
    }
    case 'classify': {
      const labels = answer as Readonly<Record<string, (typeof item.messages)[number]['labels']>>;
      const messages = item.messages.map((message) => ({
        ...message,
        labels: labels[message.id] ?? message.labels
      }));
      return { ...item, messages };
    }
    default:
      return item;
  }
}

type Blank = Extract<Item, { kind: 'fill-in' }>['blanks'][number];

/** A text without a letter is what an empty blank folds to: it is never accepted. */
function alsoAccepting(blank: Blank, text: string): Blank {
  const folded = foldAnswer(text);
  const known = folded === '' || blank.accept.some((each) => foldAnswer(each) === folded);
  return known ? blank : { ...blank, accept: [...blank.accept, text] };
}
