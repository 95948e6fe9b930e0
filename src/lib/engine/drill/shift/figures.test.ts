import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf, type FinishedChat, type Ratio } from './figures';

const chat = (change: Partial<FinishedChat> = {}): FinishedChat => ({
  offline: false,
  turns: [
    { by: 'customer', at: 0 },
    { by: 'agent', at: 5 },
    { by: 'customer', at: 9 },
    { by: 'agent', at: 29 },
    { by: 'agent', at: 40 }
  ],
  trade: null,
  order: 'none',
  stars: 5,
  gaveUp: false,
  ...change
});
const trade = (kind: 'enquiry' | 'order' | 'after-sale', amount = '129.00', currency = 'CNY') => ({
  kind,
  amount,
  currency
});

test('of nothing there are no figures, and none is zero', () => {
  const figures = figuresOf([]);
  expect(figures).toMatchObject({ chats: 0, sales: [], firstResponse: { median: null, answered: 0 } });
  for (const figure of ratiosOf(figures))
    expect(figure).toEqual({ numerator: 0, denominator: 0, value: null });
});

test('conversion is who ordered of who asked, order success who paid of who ordered', () => {
  const figures = figuresOf([
    chat({ trade: trade('enquiry'), order: 'paid' }),
    chat({ trade: trade('enquiry'), order: 'placed' }),
    chat({ trade: trade('enquiry'), order: 'none' }),
    chat({ trade: trade('order', '80.50'), order: 'paid' }),
    chat({ trade: trade('order'), order: 'none' }),
    chat({ trade: trade('after-sale'), order: 'paid' }),
    chat({ order: 'paid' })
  ]);
  expect(figures.conversion).toEqual({ numerator: 2, denominator: 3, value: 2 / 3 });
  expect(figures.orderSuccess).toEqual({ numerator: 2, denominator: 4, value: 0.5 });
  expect(figures.sales).toEqual([{ currency: 'CNY', amount: '209.50', paid: 2, average: '104.75' }]);
});

test('the average order is rounded once, half up, and currencies are kept apart', () => {
  const paid = (amount: string, currency = 'CNY') =>
    chat({ trade: trade('enquiry', amount, currency), order: 'paid' });
  const { sales } = figuresOf([paid('0.01'), paid('0.02'), paid('9.99', 'USD')]);
  expect(sales).toEqual([
    { currency: 'CNY', amount: '0.03', paid: 2, average: '0.02' },
    { currency: 'USD', amount: '9.99', paid: 1, average: '9.99' }
  ]);
});

test('six seconds are golden and sixty the limit, and who got no reply counts against both', () => {
  const answered = (at: number) =>
    chat({
      turns: [
        { by: 'customer', at: 0 },
        { by: 'agent', at }
      ]
    });
  const figures = figuresOf([
    answered(6),
    answered(7),
    answered(60),
    answered(61),
    chat({ turns: [{ by: 'customer', at: 0 }], gaveUp: true, stars: 1 })
  ]);
  expect(figures.golden).toMatchObject({ numerator: 1, denominator: 5 });
  expect(figures.inTime).toMatchObject({ numerator: 3, denominator: 5 });
  expect(figures.firstResponse).toEqual({ median: 33.5, answered: 4 });
  expect(figures.abandonment).toMatchObject({ numerator: 1, denominator: 5 });
  expect(figures.handled).toMatchObject({ numerator: 4, denominator: 5 });
  expect(figures.stars).toEqual({ numerator: 21, denominator: 5, value: 4.2 });
  expect(figures.satisfied).toMatchObject({ numerator: 4, denominator: 5 });
});

test('a wait runs from the first unanswered line to the reply; a second message in a row is none', () => {
  expect(figuresOf([chat()]).replyTime).toEqual({ numerator: 25, denominator: 2, value: 12.5 });
});

test('how long a message left overnight lay there is nobody’s slowness', () => {
  const { replyTime, golden, firstResponse } = figuresOf([chat({ offline: true })]);
  expect(replyTime).toMatchObject({ numerator: 20, denominator: 1 });
  expect(golden.denominator).toBe(0);
  expect(firstResponse).toEqual({ median: null, answered: 0 });
});

test('where the agent opens the talk there is no first response to be late with', () => {
  const opened = chat({
    turns: [
      { by: 'agent', at: 100 },
      { by: 'customer', at: 104 },
      { by: 'agent', at: 110 }
    ]
  });
  expect(figuresOf([opened])).toMatchObject({
    golden: { denominator: 0 },
    replyTime: { numerator: 6, denominator: 1 }
  });
});

const anyChat: fc.Arbitrary<FinishedChat> = fc.record({
  offline: fc.boolean(),
  turns: fc
    .array(fc.record({ by: fc.constantFrom('customer' as const, 'agent' as const), at: fc.nat(600) }), {
      maxLength: 12
    })
    .map((turns) => turns.sort((a, b) => a.at - b.at)),
  trade: fc.option(
    fc.record({
      kind: fc.constantFrom('enquiry' as const, 'order' as const, 'after-sale' as const),
      amount: fc
        .nat(9_999_999)
        .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`),
      currency: fc.constant('CNY')
    })
  ),
  order: fc.constantFrom('none' as const, 'placed' as const, 'paid' as const),
  stars: fc.integer({ min: 1, max: 5 }),
  gaveUp: fc.boolean()
});

test('numerators and denominators of two shifts add up to those of both together', () => {
  fc.assert(
    fc.property(fc.array(anyChat), fc.array(anyChat), (one, other) => {
      const [a, b, both] = [figuresOf(one), figuresOf(other), figuresOf([...one, ...other])].map(ratiosOf);
      both!.forEach(({ numerator, denominator }, index) => {
        expect(numerator).toBe(a![index]!.numerator + b![index]!.numerator);
        expect(denominator).toBe(a![index]!.denominator + b![index]!.denominator);
      });
    })
  );
});

test('shares lie between nought and one, and order does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyChat), (chats) => {
      const figures = figuresOf(chats);
      const { handled, conversion, orderSuccess, golden, inTime, abandonment, satisfied } = figures;
      for (const { value } of [handled, conversion, orderSuccess, golden, inTime, abandonment, satisfied])
        expect(value === null || (value >= 0 && value <= 1)).toBe(true);
      expect(golden.numerator).toBeLessThanOrEqual(inTime.numerator);
      expect(figuresOf([...chats].reverse())).toEqual(figures);
    })
  );
});

function ratiosOf(figures: ReturnType<typeof figuresOf>): Ratio[] {
  return Object.values(figures).filter(
    (figure): figure is Ratio => typeof figure === 'object' && 'denominator' in figure
  );
}
