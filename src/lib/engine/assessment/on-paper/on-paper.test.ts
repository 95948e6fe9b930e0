import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, markClosed, modelAnswer, parseQuestion, validateAnswer, type Item } from '../index';
import {
  answerKey,
  letterOf,
  paperSections,
  printedInstructions,
  readTyped,
  typedAnswer,
  typedFields
} from './index';

const bank: Item[] = ['zh-CN', 'en'].flatMap((locale) =>
  readdirSync(`content/${locale}/questions`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => {
      const read = parseQuestion(readFileSync(path, 'utf8'), path);
      return read.ok ? [read.value] : [];
    })
);
const closed = bank.filter((item) => !isOpen(item));
const first = (kind: Item['kind']) => bank.find((item) => item.kind === kind)!;

describe('readTyped', () => {
  it('gives every closed question of the bank its full mark when its key is typed from a sheet', () => {
    expect(new Set(closed.map(({ kind }) => kind)).size).toBe(8);
    for (const item of closed) {
      const read = readTyped(item, typedAnswer(item, modelAnswer(item)));
      expect(read, item.id).toEqual(validateAnswer(item, modelAnswer(item)));
      expect(read.ok && markClosed(item, read.answer), item.id).toBe(markClosed(item, modelAnswer(item)));
    }
  });

  it('reads back any answer that can be given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...closed), fc.gen(), (item, gen) => {
        const pick = (ids: readonly string[]) => gen(() => fc.subarray([...ids]));
        const input =
          item.kind === 'single' || item.kind === 'true-false'
            ? gen(() => fc.constantFrom(...item.options.map(({ id }) => id)))
            : item.kind === 'several'
              ? pick(item.options.map(({ id }) => id))
              : item.kind === 'ordering'
                ? gen(() =>
                    fc.shuffledSubarray(
                      item.steps.map(({ id }) => id),
                      { minLength: item.steps.length }
                    )
                  )
                : item.kind === 'matching'
                  ? Object.fromEntries(
                      pick(item.left.map(({ id }) => id)).map((id) => [
                        id,
                        gen(() => fc.constantFrom(...item.right.map((right) => right.id)))
                      ])
                    )
                  : item.kind === 'classify'
                    ? Object.fromEntries(
                        pick(item.messages.map(({ id }) => id)).map((id) => [id, pick(item.offer)])
                      )
                    : item.kind === 'fill-in'
                      ? item.blanks.map(() => gen(() => fc.string({ maxLength: 20 })))
                      : gen(() => fc.integer().map(String));
        const valid = validateAnswer(item, input);
        if (!valid.ok) return;
        expect(readTyped(item, typedAnswer(item, valid.answer))).toEqual(valid);
      })
    );
  });

  it('overlooks width, case and separators', () => {
    const item = first('several');
    const [one, two] = item.kind === 'several' ? item.options.map(({ id }) => id) : [];
    for (const typed of ['AB', 'ba', 'ａ、Ｂ', ' A, b ']) {
      expect(readTyped(item, [typed]), typed).toEqual({ ok: true, answer: [one, two] });
    }
  });

  it.each([
    ['true-false', 'T', 'right'],
    ['true-false', '√', 'right'],
    ['true-false', '对', 'right'],
    ['true-false', '×', 'wrong'],
    ['true-false', 'f', 'wrong'],
    ['true-false', '错', 'wrong']
  ] as const)('reads a %s typed as %s', (kind, typed, answer) => {
    expect(readTyped(first(kind), [typed])).toEqual({ ok: true, answer });
  });

  it.each([
    ['single', 'AB', 'wrong-shape'],
    ['single', 'Z', 'unknown-option'],
    ['single', '一', 'unknown-option'],
    ['true-false', '?', 'unknown-option'],
    ['several', 'A!', 'unknown-option'],
    ['ordering', 'AA', 'wrong-shape'],
    ['matching', 'A', 'wrong-shape'],
    ['numeric', '<script>', 'not-a-number']
  ] as const)('refuses a %s typed as %s', (kind, typed, code) => {
    expect(readTyped(first(kind), [typed])).toMatchObject({ ok: false, code });
  });

  it('takes nothing typed as no answer, and refuses more texts than a question has', () => {
    for (const item of closed) {
      const nothing = Array.from({ length: typedFields(item) }, () => ' ');
      expect(readTyped(item, nothing), item.id).toEqual({ ok: true, answer: null });
      expect(readTyped(item, [...nothing, 'A'])).toMatchObject({ ok: false, code: 'wrong-shape' });
    }
  });

  it('tells a message that does nothing from one that is left open', () => {
    const item = closed.find((each) => each.kind === 'classify' && each.messages.length > 1)!;
    if (item.kind !== 'classify') throw new Error('no classify');
    const typed = item.messages.map((_, at) => (at === 0 ? letterOf(item.offer.length) : ''));
    expect(readTyped(item, typed)).toEqual({ ok: true, answer: { [item.messages[0]!.id]: [] } });
  });
});

describe('paperSections', () => {
  const items = [
    { kind: 'single' as const, points: '2' },
    { kind: 'short' as const, points: '10' },
    { kind: 'single' as const, points: '2.0' },
    { kind: 'short' as const, points: '5.5' }
  ];

  it('gathers by kind, and every question keeps its number', () => {
    const sections = paperSections(items);
    expect(sections.map(({ kind, points, each }) => [kind, points, each])).toEqual([
      ['single', '4', '2'],
      ['short', '15.5', null]
    ]);
    expect(sections.map(({ questions }) => questions.map(({ number }) => number))).toEqual([
      [1, 3],
      [2, 4]
    ]);
  });
});

describe('answerKey', () => {
  it('says of every question of the bank what earns its points', () => {
    for (const item of bank) {
      const { answers, models } = answerKey(item);
      if (isOpen(item)) expect(models.flatMap(({ marking }) => marking).length, item.id).toBeGreaterThan(0);
      else expect(answers.join(''), item.id).not.toBe('');
    }
  });

  it('names options by the letters that are printed', () => {
    const item = first('single');
    if (item.kind !== 'single') throw new Error('no single');
    const right = item.options.findIndex(({ correct }) => correct);
    expect(answerKey(item).answers).toEqual([letterOf(right)]);
  });
});

describe('letterOf', () => {
  it('goes on after Z', () => {
    expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']);
  });
});

describe('printedInstructions', () => {
  it.each([
    [
      '全卷十题，共100分，限时30分钟。交卷前随时可以改，写下的答案会自动保存；时间一到，系统替你交卷。',
      '全卷十题，共100分，限时30分钟。'
    ],
    ['请独立作答。每道题答完即自动保存。', '请独立作答。'],
    ['请独立作答；答案自动保存。', '请独立作答。'],
    ['每道题答完即自动保存。', ''],
    ['请关闭手机等电子设备。字迹清楚，答在横线上。', '请关闭手机等电子设备。字迹清楚，答在横线上。'],
    [
      'Each question is worth 7.5 points. What you write is saved as you go. Keep your desk clear!',
      'Each question is worth 7.5 points. Keep your desk clear!'
    ],
    ['Switch your devices off; every answer is saved as you give it.', 'Switch your devices off.'],
    ['- Read twice.\n- Answers are saved automatically.\n- Write clearly.', '- Read twice.\n- Write clearly.']
  ])('of %s keeps what holds on paper', (instructions, printed) => {
    expect(printedInstructions(instructions)).toBe(printed);
  });
});
