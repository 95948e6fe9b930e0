import type { Item } from '../question';
import { gather, type Exported } from './exported';

/** Writes GIFT. Stems are markdown; questions made of several answers to read have no form there. */
export function exportGift(items: readonly Item[]): Exported {
  const { written, left } = gather(items, (item, lose) => {
    const body = answersOf(item, lose);
    const stem = `[markdown]${escape(item.stem)}`;
    if (body === null) return null;
    return `// ${item.id}\n::${escape(item.id)}::${item.kind === 'fill-in' ? stem.replace(/ *_{3,} *$/, '') : stem}{${body}}`;
  });
  const topics = new Map(items.map(({ id, topic }) => [id, topic]));
  let topic: string | undefined;
  const blocks = written.flatMap((block) => {
    const next = topics.get(/^\/\/ (\S+)/.exec(block)![1]!);
    const question = block.replace(/^\/\/ .*\n/, '');
    if (next === topic) return [question];
    topic = next;
    return [`$CATEGORY: ${next}`, question];
  });
  return { text: `${blocks.join('\n\n')}\n`, left };
}

function answersOf(item: Item, lose: (code: Exported['left'][number]['code']) => void): string | null {
  switch (item.kind) {
    case 'single':
      return item.options
        .map(({ text, correct, why }) => `${correct ? '=' : '~'}${escape(text)}${feedback(why)}`)
        .join('\n');
    case 'several': {
      const right = item.options.filter(({ correct }) => correct).length;
      const share = (100 / right).toFixed(5).replace(/\.?0+$/, '');
      return item.options
        .map(({ text, correct, why }) => `~%${correct ? share : `-${share}`}%${escape(text)}${feedback(why)}`)
        .join('\n');
    }
    case 'true-false': {
      const [right, wrong] = item.options;
      const whys = right!.correct ? [wrong!.why, right!.why] : [right!.why, wrong!.why];
      return `${right!.correct ? 'TRUE' : 'FALSE'}${feedback(whys[0] ?? (whys[1] && ' '))}${feedback(whys[1])}`;
    }
    case 'fill-in':
      if (item.blanks.length > 1) {
        lose('several-blanks');
        return null;
      }
      return item.blanks[0]!.accept.map((answer) => `=${escape(answer)}`).join(' ');
    case 'numeric':
      return `#=${item.answer}:${item.tolerance}`;
    case 'matching': {
      const pairs = item.left.map(({ text, match }) => {
        const right = item.right.find(({ id }) => id === match)!;
        return `=${escape(text)} -> ${escape(right.text)}`;
      });
      const spare = item.right.filter(({ id }) => !item.left.some(({ match }) => match === id));
      return [...pairs, ...spare.map(({ text }) => `= -> ${escape(text)}`)].join('\n');
    }
    case 'short':
      if (item.marking.length > 1) lose('marking-points');
      return '';
    default:
      return null;
  }
}

function feedback(text: string | undefined): string {
  return text ? `#${escape(text)}` : '';
}

/** Signs of the format are written with a backslash; a blank line would end the question. */
function escape(text: string): string {
  return text
    .trim()
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replace(/\n{2,}/g, '\\n\\n')
    .replace(/\n/g, '\\n');
}
