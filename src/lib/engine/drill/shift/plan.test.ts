import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LAST_ARRIVAL, planShift, type Casting, type ShiftTerms } from './plan';
import { customersAnHour, defaultShare } from './traffic';

const cast: Casting[] = ['late', 'small', 'haggle', 'leak', 'stock'].map((scenario) => ({
  scenario,
  opens: 'customer'
}));
const castOf = (count: number): Casting[] => [
  ...cast.slice(0, count),
  ...(count > 2 ? [{ scenario: 'unpaid', opens: 'agent' as const }] : [])
];

const anyTerms: fc.Arbitrary<ShiftTerms> = fc.record({
  seed: fc.integer(),
  minutes: fc.integer({ min: 10, max: 40 }),
  share: fc.integer({ min: 0, max: 100 }),
  locale: fc.constantFrom('zh-CN' as const, 'en' as const),
  scenarios: fc.integer({ min: 1, max: 5 }).map(castOf)
});

test('everybody comes in order, one at a time, early enough to be served', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const plan = planShift(terms);
      const live = plan.filter(({ offline }) => !offline).map(({ at }) => at);
      expect(plan.map(({ seat }) => seat)).toEqual(plan.map((_, index) => index + 1));
      expect(plan.map(({ at }) => at)).toEqual(plan.map(({ at }) => at).sort((a, b) => a - b));
      expect(new Set(live).size).toBe(live.length);
      expect(live.every((at) => Number.isInteger(at) && at >= 0)).toBe(true);
      expect(Math.max(...live)).toBeLessThanOrEqual(terms.minutes * 60 - LAST_ARRIVAL);
      expect(live[0]).toBeLessThanOrEqual(10);
    })
  );
});

test('how many come depends on share and length alone, and more never means fewer', () => {
  fc.assert(
    fc.property(anyTerms, fc.integer(), fc.integer({ min: 0, max: 100 }), (terms, seed, share) => {
      const { length } = planShift(terms);
      expect(planShift({ ...terms, seed })).toHaveLength(length);
      if (share >= terms.share) expect(planShift({ ...terms, share }).length).toBeGreaterThanOrEqual(length);
    })
  );
});

test('the same terms give the same plan, also after a round trip through JSON', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      expect(planShift(JSON.parse(JSON.stringify(terms)) as ShiftTerms)).toEqual(planShift(terms));
    })
  );
});

test('no scenario comes twice running while there are others, and all come before any comes a third time', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const names = planShift(terms).map(({ scenario }) => scenario);
      const repeats = names.filter((name, index) => name === names[index - 1]);
      const writers = terms.scenarios.filter(({ opens }) => opens === 'customer').length;
      if (writers > 1) expect(repeats).toEqual([]);
      const third = names.findIndex(
        (name, index) => names.slice(0, index).filter((one) => one === name).length > 1
      );
      if (third > 0) expect(new Set(names.slice(0, third)).size).toBe(terms.scenarios.length);
    })
  );
});

test('somebody has left a message, one to three, and nobody whom the agent is to write to', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const left = planShift(terms).filter(({ offline }) => offline);
      expect(left.length).toBeGreaterThan(0);
      expect(left.length).toBeLessThanOrEqual(3);
      expect(left.every(({ at, scenario }) => at === 0 && scenario !== 'unpaid')).toBe(true);
    })
  );
});

test('without scenarios nobody comes', () => {
  expect(planShift({ seed: 1, minutes: 10, share: 50, locale: 'en', scenarios: [] })).toEqual([]);
});

test('arrivals spread over the whole time', () => {
  const moments = Array.from({ length: 200 }, (_, seed) =>
    planShift({ seed, minutes: 40, share: 100, locale: 'en', scenarios: cast })
  ).flatMap((plan) => plan.filter(({ offline }) => !offline).map(({ at }) => at / 2220));
  for (const from of [0, 0.25, 0.5, 0.75]) {
    const part = moments.filter((moment) => moment >= from && moment < from + 0.25).length / moments.length;
    expect(part).toBeGreaterThan(0.2);
    expect(part).toBeLessThan(0.32);
  }
});

test('a first week brings three customers in ten minutes, a full desk eight', () => {
  const at = (share: number) => planShift({ seed: 5, minutes: 10, share, locale: 'zh-CN', scenarios: cast });
  expect(at(defaultShare(1, false))).toHaveLength(3);
  expect(at(100)).toHaveLength(8);
  expect([customersAnHour(-5), customersAnHour(0), customersAnHour(100), customersAnHour(500)]).toEqual([
    12, 12, 48, 48
  ]);
});

test('the usual share grows by the week and is higher for the experienced', () => {
  const weeks = [1, 2, 3, 4, 9].map((week) => defaultShare(week, false));
  expect(weeks).toEqual([20, 35, 50, 65, 65]);
  for (const week of [null, 0, 1, 4, 52]) {
    expect(defaultShare(week, true)).toBeGreaterThan(defaultShare(week, false));
    expect(defaultShare(week, true)).toBeLessThanOrEqual(100);
  }
});
