import { describe, expect, it } from 'vitest';
import type { ShiftFigures } from '../drill/shift';
import { changeOf, cohortEffect, personEffect, simulatedFigures, type PersonRecord } from './index';

const nothing: PersonRecord = { observed: [], counts: [], drills: [] };
const counted = (day: string, enquired: string, ordered: string, paid = ordered) => ({
  day,
  enquired,
  ordered,
  paid,
  sales: '0'
});

describe('a person before and after', () => {
  it('has nothing to say of what was seen once', () => {
    const once = { ...nothing, observed: [{ on: '2026-03-10', mean: '2.00' }] };
    expect(personEffect(once)).toEqual({});
    expect(personEffect({ ...nothing, drills: [{ scenario: 'haggling', total: 40 }] })).toEqual({});
    const oneWeek = [counted('2026-03-05', '10', '1'), counted('2026-03-17', '10', '9')];
    expect(personEffect({ ...nothing, counts: oneWeek })).toEqual({});
  });

  it('compares the first with the latest, whatever the order they come in', () => {
    const { observed } = personEffect({
      ...nothing,
      observed: [
        { on: '2026-03-20', mean: '3.33' },
        { on: '2026-03-08', mean: '2.00' },
        { on: '2026-03-15', mean: '4.00' }
      ]
    });
    expect(changeOf(observed!)).toEqual({ before: '2.00', after: '3.33', direction: 'rose' });
  });

  it('adds counts up over seven days at either end before it divides', () => {
    const { conversion, orderSuccess } = personEffect({
      ...nothing,
      counts: [
        counted('2026-03-05', '10', '1'),
        counted('2026-03-11', '20', '5'),
        counted('2026-03-12', '50', '50'),
        counted('2026-03-25', '3', '1', '0')
      ]
    });
    expect(changeOf(conversion!)).toEqual({ before: '20.00', after: '33.33', direction: 'rose' });
    expect(changeOf(orderSuccess!)).toEqual({ before: '100.00', after: '0.00', direction: 'fell' });
  });

  it('counts only scenarios played again', () => {
    const { drills } = personEffect({
      ...nothing,
      drills: [
        { scenario: 'a', total: 40 },
        { scenario: 'b', total: 99 },
        { scenario: 'a', total: 70 },
        { scenario: 'c', total: 55 },
        { scenario: 'c', total: 50 }
      ]
    });
    expect(changeOf(drills!)).toEqual({ before: '47.50', after: '60.00', direction: 'rose' });
  });
});

describe('a cohort', () => {
  const effect = (before: string, after: string) =>
    personEffect({
      ...nothing,
      observed: [
        { on: '2026-03-08', mean: before },
        { on: '2026-03-20', mean: after }
      ]
    });

  it('says nothing of fewer than the least, and how many of the rest went which way', () => {
    const four = [
      effect('1.00', '2.00'),
      effect('2.00', '2.00'),
      effect('3.00', '2.50'),
      effect('2.00', '4.00')
    ];
    expect(cohortEffect(four, 5)).toMatchObject({ observed: 'few', drills: null });
    expect(cohortEffect([...four, {}], 1).observed).toEqual({
      before: '2.00',
      after: '2.63',
      direction: 'rose',
      people: 4,
      rose: 2,
      fell: 1
    });
  });
});

describe('drill shifts', () => {
  it('are added up before they are divided', () => {
    const shift = (ordered: number, asked: number, paid: number, amount: string) =>
      ({
        chats: asked,
        conversion: { numerator: ordered, denominator: asked, value: null },
        orderSuccess: { numerator: paid, denominator: ordered, value: null },
        sales: [{ currency: 'CNY', amount, paid, average: null }]
      }) as unknown as ShiftFigures;
    expect(
      simulatedFigures([shift(1, 2, 1, '10.00'), shift(0, 1, 0, '0.00'), shift(2, 3, 2, '20.01')])
    ).toEqual({
      shifts: 3,
      chats: 6,
      conversion: '50.00',
      orderSuccess: '100.00',
      averageOrder: '10.00'
    });
    expect(simulatedFigures([])).toMatchObject({ conversion: null, averageOrder: null });
  });
});
