import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markClosed, markOpen, paperTotal } from './marking';
import type { Paper } from './paper';
import type { ChoiceItem } from './question/choice';
import type { ShortItem } from './question/short';

const choice = (kind: ChoiceItem['kind'], size: number, right: number, points: string): ChoiceItem => ({
  id: 'q',
  kind,
  topic: 'C6',
  difficulty: 2,
  points,
  stem: '?',
  options: Array.from({ length: size }, (_, n) => ({ id: `o${n}`, text: 't', why: 'w', correct: n < right }))
});
const short: ShortItem = {
  id: 's',
  kind: 'short',
  topic: 'C19',
  difficulty: 2,
  points: '20',
  stem: '?',
  maxLength: 500,
  model: 'm',
  marking: [{ id: 'm', points: '20', text: 'm' }]
};

describe('markClosed', () => {
  it.each(['single', 'true-false'] as const)('gives all or nothing for %s', (kind) => {
    const item = choice(kind, 2, 1, '7.5');
    expect(markClosed(item, 'o0')).toBe('7.5');
    expect(markClosed(item, 'o1')).toBe('0');
    expect(markClosed(item, null)).toBe('0');
  });

  it.each([
    [['o0', 'o1', 'o2'], '9'],
    [['o0', 'o1'], '6'],
    [['o0', 'o1', 'o3'], '3'],
    [['o0', 'o3'], '0'],
    [['o3', 'o4', 'o5'], '0'],
    [['o0', 'o1', 'o2', 'o3', 'o4', 'o5'], '0'],
    [null, '0']
  ])('gives %j of three right and three wrong options %s of 9 points', (answer, score) => {
    expect(markClosed(choice('several', 6, 3, '9'), answer)).toBe(score);
  });

  it('rounds a share that is no decimal half up to two places', () => {
    expect(markClosed(choice('several', 5, 3, '10'), ['o0', 'o1'])).toBe('6.67');
    expect(markClosed(choice('several', 5, 3, '10'), ['o0'])).toBe('3.33');
  });

  it('stays between 0 and the points, rewards a right pick and never a wrong one', () => {
    const cases = fc
      .tuple(
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4000 })
      )
      .chain(([right, wrong, cents]) =>
        fc.tuple(
          fc.constant(choice('several', right + wrong, right, (cents / 100).toFixed(2))),
          fc.subarray(Array.from({ length: right + wrong }, (_, n) => `o${n}`))
        )
      );
    fc.assert(
      fc.property(cases, ([item, picked]) => {
        const score = Number(markClosed(item, picked));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(Number(item.points));
        for (const { id, correct } of item.options) {
          if (picked.includes(id)) continue;
          const after = Number(markClosed(item, [...picked, id]));
          if (correct) expect(after).toBeGreaterThanOrEqual(score);
          else expect(after).toBeLessThanOrEqual(score);
        }
        const key = item.options.filter(({ correct }) => correct).map(({ id }) => id);
        expect(Number(markClosed(item, key))).toBe(Number(item.points));
      })
    );
  });
});

describe('markOpen', () => {
  it.each([
    ['0', '0'],
    ['20', '20'],
    ['12.50', '12.5'],
    [' 7 ', '7']
  ])('takes %j', (awarded, score) => {
    expect(markOpen(short, awarded)).toEqual({ ok: true, score });
  });

  it.each([
    ['', 'not-a-decimal'],
    ['1e1', 'not-a-decimal'],
    ['七', 'not-a-decimal'],
    ['-1', 'out-of-range'],
    ['20.5', 'out-of-range'],
    ['7.25', 'not-half-points']
  ])('refuses %j', (awarded, code) => {
    expect(markOpen(short, awarded)).toMatchObject({ ok: false, code });
  });
});

describe('paperTotal', () => {
  const first = choice('several', 6, 3, '9');
  const paper: Paper = {
    id: 'p',
    title: 'p',
    minutes: 30,
    total: '29.00',
    penalty: '0',
    instructions: 'i',
    items: [first, short]
  };

  it('adds exactly', () => {
    expect(paperTotal(paper, { q: '0.1', s: '0.2' })).toEqual({ ok: true, score: '0.3', max: '29' });
  });

  it('names what is not marked and never takes it as zero', () => {
    expect(paperTotal(paper, { q: '0' })).toMatchObject({ ok: false, code: 'unmarked', missing: ['s'] });
    expect(paperTotal(paper, { q: null, s: undefined })).toMatchObject({ missing: ['q', 's'] });
  });

  it.each(['9.5', '-1', 'many'])('will not add %s to an item of 9 points', (score) => {
    expect(() => paperTotal(paper, { q: score, s: '1' })).toThrow(RangeError);
  });
});
