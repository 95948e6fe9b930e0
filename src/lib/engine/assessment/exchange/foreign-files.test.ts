import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importQuestions, type ImportFormat } from './index';

/** Files as Moodle, TAO, Canvas and Respondus write them: what is taken, what is noted with it, what is not and why. */
const files: [file: string, format: ImportFormat, taken: string[], notes: string[], rejected: string[]][] = [
  [
    'moodle-export.gift',
    'gift',
    ['single', 'several', 'short', 'true-false', 'fill-in', 'numeric', 'matching', 'single'],
    ['feedback', 'weights', 'feedback', 'partial-answer', 'feedback', 'partial-answer'],
    ['no-question', 'syntax']
  ],
  ['zh-gb.gift', 'gift', ['single', 'fill-in', 'true-false', 'numeric', 'numeric', 'matching'], [], []],
  ['signs.gift', 'gift', [...Array<string>(7).fill('single'), 'fill-in'], [], []],
  ['respondus.aiken', 'aiken', ['single', 'single', 'single'], [], ['syntax', 'syntax']],
  ['zh.aiken', 'aiken', ['single', 'single'], [], []],
  [
    'moodle-export.xml',
    'moodle-xml',
    [
      ...['single', 'several', 'true-false', 'fill-in', 'numeric', 'matching', 'short', 'fill-in'],
      'ordering'
    ],
    [
      ...[
        'feedback',
        'feedback',
        'picture',
        'weights',
        'weights',
        'wildcard',
        'partial-answer',
        'formatting'
      ],
      ...['partial-answer', 'formatting']
    ],
    [
      ...['kind-unknown', 'kind-unknown', 'kind-unknown', 'kind-unknown', 'no-question', 'kind-unknown'],
      'does-not-fit'
    ]
  ],
  ['zh-moodle.xml', 'moodle-xml', ['single', 'several'], [], []],
  ['gb-moodle.xml', 'moodle-xml', ['short'], [], []],
  ['tao-choice.xml', 'qti', ['single'], [], []],
  ['prefixed.xml', 'qti', ['ordering'], [], []],
  ['two-blanks.xml', 'qti', ['fill-in'], ['formatting', 'partial-answer'], []],
  [
    'qti-2.1.zip',
    'qti',
    ['numeric', 'several', 'matching'],
    ['picture'],
    ['kind-unknown', 'kind-unknown', 'kind-unknown']
  ],
  ['qti-3.0.zip', 'qti', ['single', 'numeric', 'short'], ['feedback'], ['kind-unknown']],
  ['canvas-qti-1.2.xml', 'qti', [], [], ['not-this-format']]
];

const read = (file: string, format: ImportFormat) =>
  importQuestions(readFileSync(`tests/fixtures/exchange/${file}`), format, { topic: 'C13', locale: 'en' });

it.each(files)('%s', (file, format, taken, notes, rejected) => {
  const imported = read(file, format);
  expect(imported.taken.map(({ item }) => item.kind)).toEqual(taken);
  expect(imported.taken.flatMap(({ simplified }) => simplified.map(({ code }) => code))).toEqual(notes);
  expect(imported.rejected.map(({ reason }) => reason.code)).toEqual(rejected);
});

it('reads signs that stand unescaped in a sentence as what they are', () => {
  const stems = read('signs.gift', 'gift').taken.map(({ item }) => item.stem);
  expect(stems.slice(0, 2)).toEqual([
    'Question: what time is it?',
    'See https://example.com/a?b=c for more. What is it?'
  ]);
});

it('takes pictures along that the file holds, called by their bytes', () => {
  for (const [file, format, stem] of [
    ['moodle-export.xml', 'moodle-xml', '![order flow]'],
    ['qti-2.1.zip', 'qti', '![a plan]'],
    ['qti-3.0.zip', 'qti', '![levels]']
  ] as const) {
    const [question] = read(file, format).taken.filter(({ pictures }) => pictures.length > 0);
    const [picture] = question!.pictures;
    expect(question!.item.stem).toContain(`${stem}(${picture!.name})`);
    expect(picture!.name).toMatch(/^picture-[a-z0-9]{10}\.png$/);
    expect([...picture!.bytes.subarray(1, 4)]).toEqual([...'PNG'].map((sign) => sign.charCodeAt(0)));
  }
});

it('tells how near a number must be from the way QTI compares it', () => {
  const numbers = ['qti-2.1.zip', 'qti-3.0.zip'].flatMap((file) => read(file, 'qti').taken);
  expect(
    numbers.flatMap(({ item }) => (item.kind === 'numeric' ? [[item.answer, item.tolerance]] : []))
  ).toEqual([
    ['24', '0.5'],
    ['100.5', '1.5']
  ]);
});

const numeric = (comparison: string) =>
  `<assessmentItem identifier="n" title="n"><responseDeclaration identifier="R" cardinality="single" baseType="float"><correctResponse><value>-20</value></correctResponse></responseDeclaration><itemBody><p>How many? <textEntryInteraction responseIdentifier="R"/></p></itemBody><responseProcessing>${comparison}</responseProcessing></assessmentItem>`;
const both = '<variable identifier="R"/><correct identifier="R"/>';

it.each([
  [`<equal toleranceMode="relative" tolerance="10">${both}</equal>`, '2'],
  [`<equal toleranceMode="exact">${both}</equal>`, '0'],
  [`<equal toleranceMode="absolute" tolerance="TOL">${both}</equal>`, '0'],
  [`<equalRounded roundingMode="decimalPlaces" figures="1">${both}</equalRounded>`, '0.05'],
  [`<equal toleranceMode="absolute" tolerance="3"><variable identifier="OTHER"/></equal>`, '0']
])('%s', (comparison, tolerance) => {
  const bytes = new TextEncoder().encode(numeric(comparison));
  const [question] = importQuestions(bytes, 'qti', { topic: 'C13', locale: 'en' }).taken;
  expect(question!.item).toMatchObject({ kind: 'numeric', answer: '-20', tolerance });
});

it.each([
  ['data:text/html;base64,PGI+', 'picture'],
  ['data:image/png;base64,PGI+', 'picture-type'],
  ['data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+', 'picture-type'],
  [`data:image/png;base64,${'A'.repeat(3_000_000)}`, 'picture-large'],
  ['https://example.com/a.png', 'picture'],
  ['../../etc/passwd', 'picture'],
  ['data:image/png;base64,%%%', 'picture']
])('leaves out what is no picture, at %.40s, and says so', (address, code) => {
  const text = `<quiz><question type="essay"><name><text>p</text></name><questiontext format="html"><text><![CDATA[<p>Look</p><img src="${address}">]]></text></questiontext></question></quiz>`;
  const [question] = importQuestions(new TextEncoder().encode(text), 'moodle-xml', {
    topic: 'C13',
    locale: 'en'
  }).taken;
  expect(question).toMatchObject({ item: { stem: 'Look' }, simplified: [{ code }], pictures: [] });
});
