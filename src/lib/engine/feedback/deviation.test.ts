import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationOf } from './deviation';

describe('how far answers lie from their mean', () => {
  it.each([
    [[0, 0, 0, 0, 0], null],
    [[0, 0, 0, 7, 0], '0.00'],
    [[1, 0, 0, 0, 1], '2.00'],
    [[0, 0, 1, 2, 2], '0.75'],
    [[1, 1, 1, 1, 1], '1.41']
  ])('%j: %s', (counts, expected) => {
    expect(deviationOf(counts)).toBe(expected);
  });

  it('is what floating point says, to the second decimal, and never half the scale’s length passed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 2, maxLength: 10 }), (counts) => {
        const n = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(n > 0);
        const mean = counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / n;
        const square = counts.reduce((sum, count, index) => sum + count * (index + 1 - mean) ** 2, 0) / n;
        const deviation = Number(deviationOf(counts));
        expect(Math.abs(deviation - Math.sqrt(square))).toBeLessThan(0.00501);
        expect(deviation).toBeLessThanOrEqual((counts.length - 1) / 2);
      })
    );
  });
});
