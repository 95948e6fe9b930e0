import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAnswer, isRightAnswer, variantsOf } from './answers';
import { shownOrder } from './directives/check-steps';
import type { Check } from './document';

const choice = [
  { value: '1', correct: true },
  { value: '2', correct: false },
  { value: '3', correct: true }
];

function check(kind: Check['kind'], blanks: string[][] = []): Pick<Check, 'kind' | 'options' | 'blanks'> {
  return { kind, options: choice, blanks };
}

describe('an answer', () => {
  it('that is chosen is right when it is exactly the right options', () => {
    const several = check('several');
    expect(isRightAnswer(several, ['3', '1'])).toBe(true);
    expect(isRightAnswer(several, ['1'])).toBe(false);
    expect(isRightAnswer(several, ['1', '2', '3'])).toBe(false);
    expect(isRightAnswer(check('single'), [])).toBe(false);
  });

  it('that is written may be in any width, case and script', () => {
    const fillIn = check('fill-in', [['3天', '三天'], ['确认信']]);
    expect(isRightAnswer(fillIn, ['３ 天', '確認信'])).toBe(true);
    expect(isRightAnswer(fillIn, ['三天', '确认信 '])).toBe(true);
    expect(isRightAnswer(fillIn, ['4天', '确认信'])).toBe(false);
    expect(isRightAnswer(fillIn, ['3天'])).toBe(false);
  });

  it('that puts in order is right when every step has its place', () => {
    const order = check('order');
    expect(isRightAnswer(order, ['1', ' 2', '3'])).toBe(true);
    expect(isRightAnswer(order, ['2', '1', '3'])).toBe(false);
    expect(isRightAnswer(order, [])).toBe(false);
  });
});

it('brings the few variants a page needs to compare for itself', () => {
  const accepted = [foldAnswer('确认信'), 'app'];
  const pairs = variantsOf(accepted);
  const table = new Map(
    Array.from({ length: pairs.length / 2 }, (_, index) => [pairs[2 * index], pairs[2 * index + 1]])
  );
  expect(Array.from('確認信', (letter) => table.get(letter) ?? letter).join('')).toBe('确认信');
  expect(variantsOf(['7'])).toBe('');
});

it('never shows steps in their right order', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 3, max: 12 }), (id, count) => {
      const shown = shownOrder(id, count);
      const right = Array.from({ length: count }, (_, index) => index + 1);
      expect(shown).not.toEqual(right);
      expect([...shown].sort((a, b) => a - b)).toEqual(right);
    })
  );
});
