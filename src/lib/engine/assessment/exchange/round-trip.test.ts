import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../question';
import { importQuestions, type ImportFormat } from './index';
import { exportGift } from './to-gift';
import { exportMoodleXml } from './to-moodle-xml';
import { exportQti } from './to-qti';

const words = fc.constantFrom(
  '退货',
  '运费',
  '小票',
  'refund',
  '6秒',
  'a{b}',
  'x=y',
  'p~q',
  '#1',
  '50%',
  '1<2',
  '“好”',
  'R&D',
  'a:b',
  '亲\\',
  "it's"
);
const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
/* Two tildes in one stem strike out what stands between them. */
const stem = text.map((each) => each.replaceAll('~', ''));
const distinct = (least: number, most: number) =>
  fc.uniqueArray(text, { minLength: least, maxLength: most, selector: (each) => each.toLowerCase() });

const base = {
  id: fc.constant('q'),
  topic: fc.constant('C17'),
  difficulty: fc.constant(2 as const),
  points: fc.constantFrom('1', '2', '7.5')
};

const single = fc
  .record({ ...base, stem, texts: distinct(2, 5), key: fc.nat(), whys: fc.boolean() })
  .map(({ texts, key, whys, ...rest }): Item => ({
    ...rest,
    kind: 'single',
    options: texts.map((each, index) => ({
      id: String.fromCharCode(97 + index),
      text: each,
      correct: index === key % texts.length,
      why: whys ? `why ${index}` : undefined
    }))
  }));
const several = fc.record({ ...base, stem, texts: distinct(3, 6) }).map(({ texts, ...rest }): Item => ({
  ...rest,
  kind: 'several',
  options: texts.map((each, index) => ({
    id: String.fromCharCode(97 + index),
    text: each,
    correct: index < 2,
    why: undefined
  }))
}));
const trueFalse = fc.record({ ...base, stem, isTrue: fc.boolean() }).map(({ isTrue, ...rest }): Item => ({
  ...rest,
  kind: 'true-false',
  options: [
    { id: 'right', text: '对', correct: isTrue, why: undefined },
    { id: 'wrong', text: '错', correct: !isTrue, why: undefined }
  ]
}));
const fillIn = fc
  .record({ ...base, stem, accept: distinct(1, 3) })
  .map(({ accept, stem, ...rest }): Item => ({
    ...rest,
    kind: 'fill-in',
    stem: `${stem} ____`,
    blanks: [{ accept }]
  }));
const numeric = fc
  .record({
    ...base,
    stem,
    answer: fc.integer({ min: -500, max: 500 }),
    tolerance: fc.constantFrom('0', '0.5', '2')
  })
  .map(({ answer, ...rest }): Item => ({ ...rest, kind: 'numeric', answer: String(answer) }));
const matching = fc
  .record({ ...base, stem, texts: distinct(4, 4), rights: distinct(3, 3) })
  .map(({ texts, rights, ...rest }): Item => ({
    ...rest,
    kind: 'matching',
    left: texts
      .slice(0, 3)
      .map((each, index) => ({ id: `l${index + 1}`, text: each, match: `r${index + 1}` })),
    right: rights.map((each, index) => ({ id: `r${index + 1}`, text: each }))
  }));
const ordering = fc.record({ ...base, stem, texts: distinct(3, 5) }).map(({ texts, ...rest }): Item => ({
  ...rest,
  kind: 'ordering',
  steps: texts.map((each, index) => ({ id: `s${texts.length - index}`, text: each }))
}));
const short = fc
  .record({ ...base, points: fc.constant('1'), stem, model: text })
  .map(({ ...rest }): Item => ({
    ...rest,
    kind: 'short',
    maxLength: 2000,
    marking: [{ id: 'whole', points: rest.points, text: '按整份回答给分' }]
  }));

const gift = fc.oneof(single, several, trueFalse, fillIn, numeric, matching);
const moodle = fc.oneof(single, several, trueFalse, fillIn, numeric, matching, ordering, short);
const qti = fc.oneof(single, several, fillIn, numeric, matching, ordering, short);

describe('a round trip', () => {
  it('through GIFT keeps what it can hold, in any number of questions', () => {
    fc.assert(
      fc.property(fc.array(gift, { minLength: 1, maxLength: 4 }), (items) => {
        const { text, left } = exportGift(items);
        expect(left).toEqual([]);
        expectSame(items, text, 'gift', { points: false, note: /./ });
      })
    );
  });

  it('through Moodle XML keeps what it can hold', () => {
    fc.assert(
      fc.property(fc.array(moodle, { minLength: 1, maxLength: 4 }), (items) => {
        const { text, left } = exportMoodleXml(items);
        expect(left).toEqual([]);
        expectSame(items, text, 'moodle-xml', { points: true });
      })
    );
  });

  it('through a QTI 3.0 package keeps what it can hold', () => {
    fc.assert(
      fc.property(qti, (item) => {
        const { bytes, left } = exportQti([item], 'zh-CN');
        expect(left).toEqual([]);
        expectSame([item], bytes, 'qti', { points: item.kind !== 'ordering' && item.kind !== 'short' });
      })
    );
  });
});

function expectSame(
  items: Item[],
  file: string | Uint8Array,
  format: ImportFormat,
  holds: { points: boolean; note?: RegExp }
) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { taken, rejected } = importQuestions(bytes, format, { topic: 'C1', locale: 'zh-CN' });
  expect(rejected).toEqual([]);
  expect(taken.map(({ item }) => essence(item, holds.points))).toEqual(
    items.map((item) => essence(item, holds.points))
  );
}

/** What a question says, without the ids that formats give anew. */
function essence(item: Item, points: boolean): unknown {
  const head = {
    kind: item.kind,
    topic: item.topic,
    stem: wordsOf(item.stem),
    points: points ? item.points : null
  };
  switch (item.kind) {
    case 'single':
    case 'several':
    case 'true-false':
      return {
        ...head,
        options: item.options.map(({ text, correct, why }) => ({ text, correct, why: why ?? null }))
      };
    case 'fill-in':
      return { ...head, blanks: item.blanks.map(({ accept }) => accept) };
    case 'numeric':
      return { ...head, answer: Number(item.answer), tolerance: Number(item.tolerance) };
    case 'matching':
      return {
        ...head,
        pairs: item.left.map(({ text, match }) => [text, item.right.find(({ id }) => id === match)!.text])
      };
    case 'ordering':
      return { ...head, steps: item.steps.map(({ text }) => text) };
    default:
      return head;
  }
}

/** Markdown may write the same words with other escapes. */
function wordsOf(markdown: string): string {
  return markdown.replace(/\\/g, '').replace(/\s+/g, ' ').trim();
}
