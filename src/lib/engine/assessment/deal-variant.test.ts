import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dealVariant } from './deal-variant';

const people = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 });

it('deals variants evenly, whoever asks first and in whatever order people are listed', () => {
  fc.assert(
    fc.property(people, fc.string(), fc.integer({ min: 1, max: 5 }), (ids, seed, variants) => {
      const dealt = ids.map((id) => dealVariant(seed, ids, id, { variants, sitting: 1 }));
      const counts = Array.from(
        { length: variants },
        (_, index) => dealt.filter((v) => v === index + 1).length
      );
      expect(counts.reduce((sum, count) => sum + count)).toBe(ids.length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      const turned = [...ids].reverse();
      expect(ids.map((id) => dealVariant(seed, turned, id, { variants, sitting: 1 }))).toEqual(dealt);
    })
  );
});

it('gives another variant for a further attempt where there is one', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 2, max: 5 }), (ids, variants) => {
      const deal = (sitting: number) => dealVariant('exam', ids, ids[0]!, { variants, sitting });
      expect(deal(2)).not.toBe(deal(1));
      expect(deal(variants + 1)).toBe(deal(1));
    })
  );
});
