import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importQuestions, type ImportFormat } from './index';

const defaults = { topic: 'C1', locale: 'en' } as const;
const read = (text: string | Uint8Array, format: ImportFormat) =>
  importQuestions(typeof text === 'string' ? strToU8(text) : text, format, defaults);
const kinds = (text: string, format: ImportFormat) => read(text, format).taken.map(({ item }) => item.kind);
const reasons = (text: string | Uint8Array, format: ImportFormat) =>
  read(text, format).rejected.map(({ at, reason }) => [at, reason.code]);

describe('Aiken', () => {
  it('takes sound questions and names the line of the others', () => {
    const text = 'Which?\nA. one\nB. two\nANSWER: B\n\nWhat\nnow?\nA) one\nB) two\nANSWER: C\n\nNo options\n';
    const { taken, rejected } = read(text, 'aiken');
    expect(taken.map(({ at, item }) => [at, item.stem])).toEqual([[{ line: 1 }, 'Which?']]);
    expect(taken[0]!.item).toMatchObject({
      kind: 'single',
      topic: 'C1',
      options: [{ correct: false }, { correct: true }]
    });
    expect(rejected.map(({ at, reason }) => [at, reason.code])).toEqual([
      [{ line: 6 }, 'key-unclear'],
      [{ line: 12 }, 'syntax']
    ]);
  });

  it('reads GB18030, UTF-16 and marks of byte order', () => {
    const gb = Uint8Array.from([
      0xcd, 0xcb, 0xbb, 0xf5, 0x3f, 0x0d, 0x0a, 0x41, 0x2e, 0x20, 0xca, 0xc7, 0x0d, 0x0a, 0x42, 0x2e, 0x20,
      0xb7, 0xf1, 0x0d, 0x0a, 0x41, 0x4e, 0x53, 0x57, 0x45, 0x52, 0x3a, 0x20, 0x41
    ]);
    expect(read(gb, 'aiken').taken[0]!.item).toMatchObject({
      stem: '退货?',
      options: [{ text: '是' }, { text: '否' }]
    });
    const text = '退货?\nA. 是\nB. 否\nANSWER: A';
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer)
    ]);
    expect(read(utf16, 'aiken').taken[0]!.item.stem).toBe('退货?');
    expect(read(`\ufeff${text}`, 'aiken').taken[0]!.item.stem).toBe('退货?');
  });
});

describe('GIFT', () => {
  it('takes a category for the topic and one broken question does not cost the others', () => {
    const text = '$CATEGORY: a/C17/b\n\n// note\nOne {=a ~b}\n\nBroken {=a\n\nTrue? {T}\n\nJust words\n';
    const { taken, rejected } = read(text, 'gift');
    expect(taken.map(({ item }) => [item.kind, item.topic])).toEqual([
      ['single', 'C17'],
      ['true-false', 'C17']
    ]);
    expect(rejected.map(({ reason }) => reason.code)).toEqual(['syntax', 'no-question']);
  });

  it('reads numbers with feedback, ranges and partial answers, and says what it left out', () => {
    const { taken } = read(
      'When? {#\n =1822:0 # Yes.\n =%50%1822:2 # Close.\n}\n\nPi {#3.141..3.143}',
      'gift'
    );
    expect(taken[0]!.item).toMatchObject({ kind: 'numeric', answer: '1822', tolerance: '0' });
    expect(taken[0]!.simplified.map(({ code }) => code).sort()).toEqual([
      'feedback',
      'feedback',
      'partial-answer'
    ]);
    expect(taken[1]!.item).toMatchObject({ answer: '3.142', tolerance: '0.001' });
  });

  it('puts the feedback of true and false where it belongs', () => {
    expect(read('Sky {T#wrong#right}', 'gift').taken[0]!.item).toMatchObject({
      options: [
        { id: 'right', correct: true, why: 'right' },
        { id: 'wrong', why: 'wrong' }
      ]
    });
  });
});

const quiz = (questions: string) => `<?xml version="1.0"?><quiz>${questions}</quiz>`;
const moodle = (type: string, body: string, stem = '<![CDATA[<p>Why <b>now</b>?</p>]]>') =>
  `<question type="${type}"><name><text>${type}</text></name><questiontext format="html"><text>${stem}</text></questiontext>${body}</question>`;
const answer = (fraction: number, text: string) =>
  `<answer fraction="${fraction}"><text>${text}</text></answer>`;

describe('Moodle XML', () => {
  it('takes the kinds there are and refuses the others by name', () => {
    const text = quiz(
      moodle('category', '<category><text>$course$/C19</text></category>') +
        moodle(
          'multichoice',
          `<single>false</single>${answer(50, 'a')}${answer(50, 'b')}${answer(-100, 'c')}`
        ) +
        moodle('shortanswer', answer(100, 'yes') + answer(100, 'y*s') + answer(50, 'maybe')) +
        moodle('essay', '<defaultgrade>10.0000000</defaultgrade>') +
        moodle('cloze', '', 'Paris is in {1:SA:=France~%50%Europe}.') +
        moodle('calculated', '')
    );
    const { taken, rejected } = read(text, 'moodle-xml');
    expect(taken.map(({ item }) => [item.kind, item.topic, item.points])).toEqual([
      ['several', 'C19', '1'],
      ['fill-in', 'C19', '1'],
      ['short', 'C19', '10'],
      ['fill-in', 'C19', '1']
    ]);
    expect(taken[0]!.item.stem).toBe('Why **now**?');
    expect(taken.map(({ simplified }) => simplified.map(({ code }) => code))).toEqual([
      ['weights'],
      ['partial-answer', 'wildcard'],
      [],
      ['partial-answer']
    ]);
    expect(rejected).toEqual([
      { at: { item: 'calculated' }, reason: { code: 'kind-unknown', detail: 'calculated' } }
    ]);
  });

  it('leaves scripts and pictures out and says so', () => {
    const stem =
      '<![CDATA[<p onclick="x()">Look</p><script>alert(1)</script><img src="@@PLUGINFILE@@/a.png" alt="cat">]]>';
    const [question] = read(quiz(moodle('essay', '', stem)), 'moodle-xml').taken;
    expect(question!.item.stem).toBe('Look');
    expect(question!.simplified.map(({ code }) => code)).toEqual(['formatting', 'picture']);
  });
});

const qti2 = (declaration: string, body: string) =>
  `<assessmentItem identifier="i1" title="t">${declaration}<itemBody>${body}</itemBody></assessmentItem>`;

describe('QTI', () => {
  it('reads 2.1 with a mapping', () => {
    const declaration =
      '<responseDeclaration identifier="R" cardinality="multiple" baseType="identifier"><correctResponse><value>H</value><value>O</value></correctResponse><mapping defaultValue="0"><mapEntry mapKey="H" mappedValue="1"/><mapEntry mapKey="O" mappedValue="1"/></mapping></responseDeclaration>';
    const body =
      '<p>Water</p><choiceInteraction responseIdentifier="R" maxChoices="0"><prompt>Which?</prompt><simpleChoice identifier="H">Hydrogen</simpleChoice><simpleChoice identifier="He">Helium</simpleChoice><simpleChoice identifier="O">Oxygen</simpleChoice></choiceInteraction>';
    const { taken } = read(qti2(declaration, body), 'qti');
    expect(taken[0]!.item).toMatchObject({
      kind: 'several',
      points: '2',
      stem: 'Water\n\nWhich?',
      options: [{ correct: true }, { correct: false }, { correct: true }]
    });
  });

  it('reads 3.0 in a package and passes over the manifest', () => {
    const item =
      '<qti-assessment-item identifier="i2" title="C17"><qti-response-declaration identifier="R" cardinality="single" base-type="string"><qti-correct-response><qti-value>6</qti-value></qti-correct-response></qti-response-declaration><qti-item-body><p>Within <qti-text-entry-interaction response-identifier="R"/> seconds</p></qti-item-body></qti-assessment-item>';
    const bytes = zipSync({ 'imsmanifest.xml': strToU8('<manifest/>'), 'items/i2.xml': strToU8(item) });
    expect(read(bytes, 'qti')).toMatchObject({
      taken: [
        { item: { kind: 'fill-in', topic: 'C17', stem: 'Within ____ seconds', blanks: [{ accept: ['6'] }] } }
      ],
      rejected: []
    });
  });

  it('names an interaction that has no place here', () => {
    expect(reasons(qti2('', '<p>x</p><hotspotInteraction responseIdentifier="R"/>'), 'qti')).toEqual([
      [{ item: 'i1' }, 'kind-unknown']
    ]);
  });
});

describe('a hostile file', () => {
  it.each<[string, ImportFormat, string | Uint8Array, string]>([
    [
      'a billion laughs',
      'moodle-xml',
      '<!DOCTYPE l [<!ENTITY a "&b;&b;">]><quiz>&a;</quiz>',
      'not-this-format'
    ],
    [
      'an external entity',
      'qti',
      '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>',
      'not-this-format'
    ],
    ['XML that is none', 'moodle-xml', '<quiz><question></quiz>', 'syntax'],
    ['another format', 'moodle-xml', '<html></html>', 'not-this-format'],
    ['nothing', 'gift', '', 'not-this-format'],
    ['bytes that are no text', 'aiken', new Uint8Array([0, 1, 2, 0xff, 0xfe, 0]), 'not-text'],
    ['too much', 'gift', new Uint8Array(21 * 1024 * 1024).fill(0x20), 'too-large'],
    ['a damaged archive', 'qti', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'not-text'],
    ['a bomb', 'qti', zipSync({ 'a.xml': new Uint8Array(25 * 1024 * 1024) }), 'too-large']
  ])('%s is refused', (_, format, file, code) => {
    const { taken, rejected } = read(file, format);
    expect(taken).toEqual([]);
    expect(rejected.map(({ reason }) => reason.code)).toEqual([code]);
  });

  it.each<[string, ImportFormat, string]>([
    ['numbers with feedback without end', 'gift', `What? {#${'#'.repeat(300_000)}}`],
    ['blanks without end', 'gift', `What? {#1${' '.repeat(300_000)}=}`],
    [
      'tags that never close',
      'moodle-xml',
      quiz(moodle('essay', '', `<![CDATA[<p>x</p>${'<img '.repeat(100_000)}]]>`))
    ],
    [
      'quotes that never close',
      'moodle-xml',
      quiz(moodle('essay', '', `<![CDATA[<p>x</p>${`<img src="`.repeat(50_000)}]]>`))
    ]
  ])('with %s is read in one go', (_, format, text) => {
    const { taken, rejected } = read(text, format);
    expect(taken.length + rejected.length).toBe(1);
  });

  it('of deep nesting is refused, not followed', () => {
    const deep = `${'<a>'.repeat(5000)}x${'</a>'.repeat(5000)}`;
    expect(kinds(quiz(deep), 'moodle-xml')).toEqual([]);
    expect(reasons(quiz(deep), 'moodle-xml')).toHaveLength(1);
  });
});
