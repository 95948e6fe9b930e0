import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine, MOST_PARTS, type Part } from './combine';
import { defaultLevels, type LevelRule } from './levels';

const part = (score: string, max = '100', weight = '1'): Part => ({ score, max, weight });
const one = (score: string, max?: string) => [part(score, max)];

describe('combine', () => {
  it('weighs the parts inside a half and the halves equally', () => {
    const result = combine({
      written: [part('80', '100', '3'), part('10', '20', '1')],
      applied: [part('4.5', '5', '2')]
    });
    expect(result).toEqual({ ok: true, written: '72.50', applied: '90.00', total: '81.25', level: 4 });
  });

  it('rounds the total once, from the exact halves', () => {
    const result = combine({ written: one('66.665'), applied: one('70') });
    expect(result).toMatchObject({ written: '66.67', applied: '70.00', total: '68.33' });
  });

  it('rounds a tie up', () => {
    expect(combine({ written: one('0.01'), applied: one('0') })).toMatchObject({ total: '0.01' });
  });

  it.each([
    ['59.994', '59.99', 1],
    ['59.995', '60.00', 2],
    ['69.99', '69.99', 2],
    ['70', '70.00', 3],
    ['80', '80.00', 4],
    ['89.995', '90.00', 5],
    ['100', '100.00', 5],
    ['0', '0.00', 1]
  ])('reads the level of %s from the rounded total', (score, total, level) => {
    expect(combine({ written: one(score), applied: one(score) })).toMatchObject({ total, level });
  });

  it('follows other level rules', () => {
    const rules = defaultLevels.map((rule): LevelRule =>
      rule.level === 5 ? { level: 5, from: '85.5' } : rule
    );
    expect(combine({ written: one('85.5'), applied: one('85.5') }, rules)).toMatchObject({ level: 5 });
  });

  it('ignores a part of weight zero but not a half of weight zero', () => {
    const some = [part('0', '100', '0'), part('50')];
    expect(combine({ written: some, applied: one('50') })).toMatchObject({ written: '50.00' });
    const none = [part('50', '100', '0'), part('70', '100', '0.00')];
    expect(combine({ written: one('50'), applied: none })).toMatchObject({
      code: 'zero-weight',
      half: 'applied'
    });
  });

  it.each([
    ['empty-half', []],
    ['score-above-max', one('101')],
    ['score-above-max', one('0.30000000000000001', '0.3')],
    ['negative', one('-1')],
    ['negative', [part('1', '100', '-1')]],
    ['zero-max', one('0', '0.0')],
    ['not-a-decimal', one('1e1')],
    ['not-a-decimal', one('ten')],
    ['not-a-decimal', one('', '10')],
    ['too-many-parts', Array.from({ length: MOST_PARTS + 1 }, () => part('1'))]
  ])('refuses with %s', (code, written) => {
    const result = combine({ written, applied: one('1') });
    expect(result).toMatchObject({ ok: false, code, half: 'written' });
    expect('message' in result && result.message).toMatch(/written half.*\.$/);
  });

  it('names the part that is wrong', () => {
    const result = combine({ written: one('1'), applied: [part('1'), part('7', '5')] });
    expect(result).toMatchObject({
      code: 'score-above-max',
      index: 1,
      message: 'Part 2 of the applied half: score 7 is above max 5.'
    });
  });

  it.each([
    ['four rules', defaultLevels.slice(1)],
    ['no start at zero', defaultLevels.map((rule) => (rule.level === 1 ? { ...rule, from: '1' } : rule))],
    ['bounds that fall', defaultLevels.map((rule) => (rule.level === 4 ? { ...rule, from: '65' } : rule))],
    ['a bound above 100', defaultLevels.map((rule) => (rule.level === 5 ? { ...rule, from: '101' } : rule))],
    ['a malformed bound', defaultLevels.map((rule) => (rule.level === 5 ? { ...rule, from: 'top' } : rule))]
  ])('refuses level rules with %s', (_, rules) => {
    expect(combine({ written: one('1'), applied: one('1') }, rules)).toMatchObject({ code: 'bad-levels' });
  });
});

/** Decimals as scaled integers: `units` ten-thousandths, written with a varying number of digits. */
const decimal = (most: number) =>
  fc.integer({ min: 0, max: most }).map((units) => ({ units, text: written(units) }));
const written = (units: number) =>
  units % 10_000 === 0
    ? `${units / 10_000}`
    : `${Math.floor(units / 10_000)}.${`${units % 10_000}`.padStart(4, '0')}`;

const scored = fc
  .tuple(decimal(2_000_000), fc.integer({ min: 1, max: 2_000_000 }), decimal(50_000))
  .map(([score, max, weight]) => {
    const units = score.units % (max + 1);
    return { units, max, weight: weight.units, part: part(written(units), written(max), weight.text) };
  });
type Scored = ReturnType<typeof scored.generate>['value'];
const half = fc
  .array(scored, { minLength: 1, maxLength: 6 })
  .filter((parts) => parts.some(({ weight }) => weight > 0));

/** The weighted mean as one fraction over the product of all maxima: no reduction, no library. */
function reference(parts: readonly Scored[]): [bigint, bigint] {
  const maxima = parts.reduce((product, { max }) => product * BigInt(max), 1n);
  const weights = parts.reduce((total, { weight }) => total + BigInt(weight), 0n);
  const sum = parts.reduce(
    (total, { units, max, weight }) => total + (BigInt(weight) * BigInt(units) * maxima) / BigInt(max),
    0n
  );
  return [sum, maxima * weights];
}

/** Hundredths of a percent, half up, by comparing the doubled remainder with the divisor. */
function hundredths(numerator: bigint, denominator: bigint): bigint {
  const scaled = numerator * 10_000n;
  return scaled / denominator + (2n * (scaled % denominator) >= denominator ? 1n : 0n);
}

const asHundredths = (text: string) => BigInt(text.replace('.', ''));

describe('combine against an independent reference', () => {
  it('agrees to the last digit', () => {
    fc.assert(
      fc.property(half, half, (w, a) => {
        const result = combine({ written: w.map(({ part }) => part), applied: a.map(({ part }) => part) });
        if (!result.ok) throw new Error(result.message);
        const [wn, wd] = reference(w);
        const [an, ad] = reference(a);
        expect(asHundredths(result.written)).toBe(hundredths(wn, wd));
        expect(asHundredths(result.applied)).toBe(hundredths(an, ad));
        expect(asHundredths(result.total)).toBe(hundredths(wn * ad + an * wd, 2n * wd * ad));
      }),
      { numRuns: 1000 }
    );
  });

  it('does not depend on the order of parts nor on the scale of weights', () => {
    fc.assert(
      fc.property(half, half, (w, a) => {
        const parts = w.map(({ part }) => part);
        const scaled = [...w].reverse().map(({ part, weight }) => ({ ...part, weight: written(weight * 7) }));
        const applied = a.map(({ part }) => part);
        expect(combine({ written: scaled, applied })).toEqual(combine({ written: parts, applied }));
      })
    );
  });

  it('never falls when a score rises', () => {
    fc.assert(
      fc.property(half, half, (w, a) => {
        const applied = a.map(({ part }) => part);
        const parts = w.map(({ part }) => part);
        const better = parts.map((each, index) => (index === 0 ? { ...each, score: each.max } : each));
        const [before, after] = [combine({ written: parts, applied }), combine({ written: better, applied })];
        if (!before.ok || !after.ok) throw new Error('refused');
        expect(asHundredths(after.total)).toBeGreaterThanOrEqual(asHundredths(before.total));
        expect(after.level).toBeGreaterThanOrEqual(before.level);
      })
    );
  });

  it('always comes in two places between 0.00 and 100.00', () => {
    fc.assert(
      fc.property(half, half, (w, a) => {
        const result = combine({ written: w.map(({ part }) => part), applied: a.map(({ part }) => part) });
        if (!result.ok) throw new Error(result.message);
        for (const text of [result.written, result.applied, result.total]) {
          expect(text).toMatch(/^(100\.00|\d{1,2}\.\d\d)$/);
        }
      })
    );
  });
});
