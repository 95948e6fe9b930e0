import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohensKappa, crossTabulate, strengthOf } from './kappa';

describe('Cohen’s kappa', () => {
  it('is 0.68 for the diagnoses of Fleiss, Levin and Paik (2003), table 18.1', () => {
    const agreement = cohensKappa([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10]
    ]);
    expect(agreement.items).toBe(100);
    expect(agreement.observed).toBeCloseTo(0.89, 10);
    expect(agreement.expected).toBeCloseTo(0.66, 10);
    expect(agreement.kappa).toBeCloseTo(0.676, 3);
  });

  it('is 0.57 for the residents of Viera and Garrett, Family Medicine 37 (2005), 360–363', () => {
    const agreement = cohensKappa([
      [15, 5],
      [10, 70]
    ]);
    expect(agreement.observed).toBeCloseTo(0.85, 10);
    expect(agreement.expected).toBeCloseTo(0.65, 10);
    expect(agreement.kappa).toBeCloseTo(0.57, 2);
  });

  it('is exactly 1 when both always agree, and below 0 when they agree less than chance', () => {
    expect(
      cohensKappa([
        [3, 0],
        [0, 7]
      ]).kappa
    ).toBe(1);
    expect(
      cohensKappa([
        [0, 5],
        [5, 0]
      ]).kappa
    ).toBe(-1);
  });

  it('is not defined without items, or when both use one category alone', () => {
    expect(cohensKappa([])).toEqual({ items: 0, observed: null, expected: null, kappa: null });
    expect(
      cohensKappa([
        [9, 0],
        [0, 0]
      ])
    ).toEqual({ items: 9, observed: 1, expected: 1, kappa: null });
  });

  it('refuses a table that is not square', () => {
    expect(() => cohensKappa([[1, 2]])).toThrow(RangeError);
  });

  it('lies between -1 and 1, and does not care who is who', () => {
    const table = fc.integer({ min: 1, max: 5 }).chain((size) => {
      const row = fc.array(fc.nat(50), { minLength: size, maxLength: size });
      return fc.array(row, { minLength: size, maxLength: size });
    });
    fc.assert(
      fc.property(table, (counts) => {
        const { kappa } = cohensKappa(counts);
        const turned = cohensKappa(counts.map((_, column) => counts.map((row) => row[column]!)));
        expect(turned.kappa).toBe(kappa);
        if (kappa !== null) expect(Math.abs(kappa)).toBeLessThanOrEqual(1);
      })
    );
  });
});

it('counts pairs by category and passes over what is no category', () => {
  const pairs = [
    ['a', 'a'],
    ['a', 'b'],
    ['b', 'a'],
    ['a', 'a'],
    ['c', 'a']
  ] as const;
  expect(crossTabulate<string>(pairs, ['a', 'b'])).toEqual([
    [2, 1],
    [1, 0]
  ]);
});

it('names the strength of agreement as Landis and Koch do', () => {
  expect([-0.1, 0, 0.2, 0.21, 0.5, 0.61, 0.8, 0.81, 1].map(strengthOf)).toEqual([
    'poor',
    'slight',
    'slight',
    'fair',
    'moderate',
    'substantial',
    'substantial',
    'almost-perfect',
    'almost-perfect'
  ]);
});
