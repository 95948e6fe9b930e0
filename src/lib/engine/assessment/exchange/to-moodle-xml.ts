import { XMLBuilder } from 'fast-xml-parser';
import type { Item } from '../question';
import { gather, type Exported } from './exported';
import { escapeHtml } from '../../content/render/escape';
import { htmlOf } from './markup';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  format: true,
  suppressEmptyNode: true
});

type Fields = Record<string, unknown>;

/** Writes Moodle's question XML. */
export function exportMoodleXml(items: readonly Item[]): Exported {
  const { written, left } = gather(items, (item, lose) => {
    const fields = fieldsOf(item, lose);
    return fields && (builder.build({ question: { ...fields, ...common(item, fields) } }) as string);
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${written.join('')}</quiz>\n`;
  return { text, left };
}

function common({ id, topic, points, stem, kind }: Item, fields: Fields): Fields {
  return {
    '@type': fields['@type'],
    name: { text: id },
    questiontext: fields.questiontext ?? html(kind === 'fill-in' ? stem.replace(/ *_{3,} *$/, '') : stem),
    defaultgrade: points,
    tags: { tag: [{ text: topic }] }
  };
}

function fieldsOf(item: Item, lose: (code: Exported['left'][number]['code']) => void): Fields | null {
  switch (item.kind) {
    case 'single':
    case 'several': {
      const right = item.options.filter(({ correct }) => correct).length;
      const share = (100 / right).toFixed(5).replace(/\.?0+$/, '');
      return {
        '@type': 'multichoice',
        single: String(item.kind === 'single'),
        shuffleanswers: 'true',
        answer: item.options.map(({ text, correct, why }) => ({
          '@fraction': correct ? share : item.kind === 'several' ? `-${share}` : '0',
          ...words(text, why)
        }))
      };
    }
    case 'true-false': {
      const [right, wrong] = item.options;
      return {
        '@type': 'truefalse',
        answer: [
          { '@fraction': right!.correct ? '100' : '0', ...plain('true', right!.why) },
          { '@fraction': wrong!.correct ? '100' : '0', ...plain('false', wrong!.why) }
        ]
      };
    }
    case 'fill-in':
      if (item.blanks.length > 1) return { '@type': 'cloze', questiontext: html(cloze(item)) };
      return {
        '@type': 'shortanswer',
        usecase: '0',
        answer: item.blanks[0]!.accept.map((text) => ({ '@fraction': '100', ...plain(text) }))
      };
    case 'numeric':
      return {
        '@type': 'numerical',
        answer: [{ '@fraction': '100', ...plain(item.answer), tolerance: item.tolerance }],
        ...(item.unit ? { units: { unit: [{ multiplier: '1', unit_name: item.unit }] } } : {})
      };
    case 'matching': {
      const spare = item.right.filter(({ id }) => !item.left.some(({ match }) => match === id));
      return {
        '@type': 'matching',
        shuffleanswers: 'true',
        subquestion: [
          ...item.left.map(({ text, match }) => ({
            ...words(text),
            answer: { text: item.right.find(({ id }) => id === match)!.text }
          })),
          ...spare.map(({ text }) => ({ ...words(''), answer: { text } }))
        ]
      };
    }
    case 'ordering':
      return {
        '@type': 'ordering',
        answer: item.steps.map(({ text }, index) => ({
          '@fraction': String(index + 1),
          ...words(text)
        }))
      };
    case 'short':
      if (item.marking.length > 1) lose('marking-points');
      return {
        '@type': 'essay',
        responseformat: 'plain',
        ...(item.model ? { graderinfo: html(item.model) } : {})
      };
    default:
      return null;
  }
}

function cloze({ stem, blanks }: Extract<Item, { kind: 'fill-in' }>): string {
  let next = 0;
  return stem.replace(/_{3,}/g, () => {
    const answers = blanks[next++]!.accept.map((answer) => `=${answer.replace(/[~=#{}\\"/]/g, '\\$&')}`);
    return `{1:SHORTANSWER:${answers.join('~')}}`;
  });
}

function html(markdown: string): Fields {
  return { '@format': 'html', text: { '#cdata': htmlOf(markdown).replaceAll(']]>', ']]&gt;') } };
}

/** Plain words, in a place that holds HTML. */
function words(text: string, why?: string): Fields {
  return { '@format': 'html', ...inHtml(text), ...feedback(why) };
}

function plain(text: string, why?: string): Fields {
  return { text, ...feedback(why) };
}

function feedback(why: string | undefined): Fields {
  return why ? { feedback: { '@format': 'html', ...inHtml(why) } } : {};
}

function inHtml(text: string): Fields {
  return { text: { '#cdata': escapeHtml(text) } };
}
