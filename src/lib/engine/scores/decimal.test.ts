import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal, roundHalfUp } from './decimal';

describe('parseDecimal', () => {
  it.each(['0', '7', '007', '87.5', '0.1', '-0.25', '100.00', '9'.repeat(40)])('reads %s', (text) => {
    expect(parseDecimal(text)).not.toBeNull();
  });

  it.each([
    '',
    ' ',
    '1e2',
    '1E2',
    '+1',
    '.5',
    '5.',
    '1,000',
    '1/2',
    '0x10',
    'NaN',
    'Infinity',
    '１',
    ' 1',
    '1\n',
    '--1'
  ])('refuses %j', (text) => expect(parseDecimal(text)).toBeNull());

  it('refuses a decimal longer than forty characters', () => {
    expect(parseDecimal('9'.repeat(41))).toBeNull();
  });

  it('keeps every digit where a float would not', () => {
    expect(
      parseDecimal('0.1')
        ?.add(parseDecimal('0.2') ?? 0)
        .equals(parseDecimal('0.3') ?? 0)
    ).toBe(true);
  });
});

describe('roundHalfUp', () => {
  it.each([
    ['66.665', '66.67'],
    ['66.664999', '66.66'],
    ['0.005', '0.01'],
    ['99.995', '100.00'],
    ['0', '0.00'],
    ['-0.005', '-0.01'],
    ['-0.004', '0.00']
  ])('rounds %s to %s', (value, rounded) => {
    expect(roundHalfUp(parseDecimal(value) ?? new Fraction(0), 2)).toBe(rounded);
  });

  it('is within half a unit of the last place, and never below half', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), fc.bigInt(1n, 10n ** 9n), (n, d) => {
        const rounded = new Fraction(roundHalfUp(new Fraction(n, d), 2));
        const over = rounded.sub(new Fraction(n, d));
        expect(over.lte(new Fraction(1, 200)) && over.gt(new Fraction(-1, 200))).toBe(true);
      })
    );
  });
});

describe('formatDecimal', () => {
  it('writes what parseDecimal reads', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.nat(12), (digits, places) => {
        const value = new Fraction(digits, 10n ** BigInt(places));
        expect(parseDecimal(formatDecimal(value))?.equals(value)).toBe(true);
      })
    );
  });

  it('writes no superfluous zero', () => {
    expect(formatDecimal(new Fraction('7.50'))).toBe('7.5');
    expect(formatDecimal(new Fraction('8.00'))).toBe('8');
  });

  it('will not pretend that a third is a decimal', () => {
    expect(() => formatDecimal(new Fraction(1, 3))).toThrow(RangeError);
  });
});
