import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPaper, comparePapers, parsePaper, type Paper } from './paper';
import { publicPaper } from './public-paper';

const path = (locale: string) => `content/${locale}/papers/onboarding-basics.yaml`;
const file = (locale: string) => ({ path: path(locale), source: readFileSync(path(locale), 'utf8') });
const zh = file('zh-CN');
const en = file('en');

function paperOf({ path, source }: typeof zh): Paper {
  const read = parsePaper(source, path);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const lines = (source: string) => source.split('\n');
const lineOf = (source: string, text: string) => lines(source).findIndex((line) => line.includes(text)) + 1;

describe('the paper on onboarding basics', () => {
  it('is sound in both languages and the same but for its texts', () => {
    expect(checkPaper(zh.source, zh.path)).toEqual([]);
    expect(checkPaper(en.source, en.path)).toEqual([]);
    expect(comparePapers(zh, en)).toEqual([]);
  });

  it('has ten items of all four kinds, two of them short, worth 100 points', () => {
    const { items, total } = paperOf(zh);
    expect(items).toHaveLength(10);
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(4);
    expect(items.filter(({ kind }) => kind === 'short')).toHaveLength(2);
    expect(total).toBe('100');
  });

  it('does not betray the key by where it stands', () => {
    const singles = paperOf(zh).items.flatMap((item) =>
      item.kind === 'single' ? [item.options.findIndex(({ correct }) => correct)] : []
    );
    expect(new Set(singles).size).toBe(singles.length);
  });

  it('has several-choice items in which ticking everything earns nothing', () => {
    for (const item of paperOf(zh).items) {
      if (item.kind !== 'several') continue;
      const right = item.options.filter(({ correct }) => correct).length;
      expect(item.options.length - right).toBeGreaterThanOrEqual(right);
    }
  });

  it('leaves its model answers within the length a sitter may write', () => {
    for (const paper of [paperOf(zh), paperOf(en)]) {
      for (const item of paper.items) {
        if (item.kind === 'short') expect([...item.model!].length).toBeLessThanOrEqual(item.maxLength);
      }
    }
  });
});

describe('publicPaper', () => {
  it('shows no key, explanation, model answer or marking point', () => {
    const paper = paperOf(zh);
    const shown = JSON.stringify(publicPaper(paper));
    expect(shown).not.toMatch(/"(correct|why|model|marking|topic)"/);
    for (const item of paper.items) {
      expect(shown).toContain(JSON.stringify(item.stem));
      const hidden =
        item.kind === 'short'
          ? [item.model!, ...item.marking.map(({ text }) => text)]
          : 'options' in item
            ? item.options.flatMap(({ why }) => why ?? [])
            : [];
      for (const text of hidden) expect(shown).not.toContain(JSON.stringify(text));
    }
  });
});

describe('checkPaper', () => {
  it.each([
    ['a missing field', 'title: 入职基础卷\n', '', 'field-missing', 1],
    ['an unknown field', 'minutes: 30', 'minutes: 30\nminuets: 30', 'field-unknown', 'minuets'],
    ['an ill-formed field', 'minutes: 30', 'minutes: half an hour', 'field-invalid', 'half an hour'],
    ['a kind that does not exist', 'kind: true-false', 'kind: essay', 'field-invalid', 'kind: essay'],
    ['an unknown topic', 'topic: C19', 'topic: C99', 'field-invalid', 'C99'],
    ['points in a float', 'points: 5', 'points: 5.5', 'field-invalid', 'points: 5.5'],
    ['points of zero', 'points: 5', 'points: 0', 'field-invalid', 'points: 0'],
    ['an id that is not the file name', 'id: onboarding-basics', 'id: basics', 'id-mismatch', 'id: basics'],
    ['an item id used twice', 'id: quotation-on-printer', 'id: late-desk-reply', 'duplicate-id', null],
    [
      'an option id used twice',
      '      - id: b\n        text: 您好',
      '      - id: a\n        text: 您好',
      'duplicate-id',
      24
    ],
    [
      'two keys in a single choice',
      'why: 答案对，',
      'correct: true\n        why: 答案对，',
      'key-one-right',
      20
    ],
    ['true-false with other options', '- id: right', '- id: maybe', 'key-true-false', 41],
    ['a wrong total', 'total: 100', 'total: 99', 'total-mismatch', 'total: 99'],
    ['broken YAML', 'title: 入职基础卷', 'title: "入职基础卷', 'yaml-syntax', null],
    ['a duplicate key', 'minutes: 30', 'minutes: 30\nminutes: 31', 'yaml-syntax', 'minutes: 31'],
    ['an alias', 'minutes: 30', 'minutes: &m 30\nextra: *m', 'yaml-syntax', '*m']
  ])('names the line of %s', (_, from, to, code, where) => {
    const source = zh.source.replace(from, to);
    expect(source).not.toBe(zh.source);
    const found = checkPaper(source, zh.path).find((problem) => problem.code === code);
    expect(found).toMatchObject({ file: zh.path, code });
    if (typeof where === 'string') expect(found?.line).toBe(lineOf(source, where));
    if (typeof where === 'number') expect(found?.line).toBe(where);
  });

  it('wants the marking points to add up, in whole or half points', () => {
    const source = zh.source.replace('id: feeling\n        points: 4', 'id: feeling\n        points: "4.25"');
    const codes = checkPaper(source, zh.path).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['points-mismatch', 'not-half-points']));
  });

  it('finds every fault of a file at once', () => {
    const source = zh.source.replaceAll('topic: C6', 'topic: secret');
    expect(checkPaper(source, zh.path)).toHaveLength(2);
  });

  it.each(['', '- 1\n- 2', 'just text', '{{{', '[[['.repeat(50)])('survives %j', (source) => {
    expect(checkPaper(source, 'x.yaml').length).toBeGreaterThan(0);
  });
});

describe('comparePapers', () => {
  const changed = (change: (source: string) => string) =>
    comparePapers(zh, { ...en, source: change(en.source) });

  it('finds other points, by line', () => {
    const found = changed((source) =>
      source.replace('points: 5', 'points: 6').replace('total: 100', 'total: 101')
    );
    expect(found).toEqual([
      {
        file: en.path,
        line: lineOf(en.source, 'total: 100'),
        code: 'locales-differ',
        message: `total is 101 here but 100 in ${zh.path}.`
      },
      {
        file: en.path,
        line: lineOf(en.source, 'points: 5'),
        code: 'locales-differ',
        message: `items.1.points is 6 here but 5 in ${zh.path}.`
      }
    ]);
  });

  it('finds another key', () => {
    const found = changed((source) =>
      source
        .replace("text: 'True'\n", "text: 'True'\n        correct: true\n")
        .replace("text: 'False'\n        correct: true\n", "text: 'False'\n")
    );
    expect(found.map(({ message }) => message.split(' ')[0])).toEqual([
      'items.1.options.0.correct',
      'items.1.options.1.correct'
    ]);
  });

  it('finds a missing option', () => {
    const found = changed((source) => source.replace(/ {6}- id: d\n {8}text: Hello[^\n]*\n[^\n]*\n/, ''));
    expect(found.map(({ message }) => message)).toEqual([
      `items.0.options.3 is missing here but stands in ${zh.path}.`
    ]);
  });

  it('leaves a broken file to its own check', () => {
    expect(changed(() => 'id: [')).toEqual([]);
  });
});
