import { expect, it } from 'vitest';
import { honours } from './index';

const named = (list: [string, (number | null)[]][]) =>
  honours(list.map(([mentor, days]) => ({ mentor, days }))).map(({ place, mentor }) => `${place} ${mentor}`);

it('names the first three and nobody after them', () => {
  expect(
    named([
      ['d', [20]],
      ['b', [9, 10]],
      ['a', [9]],
      ['c', [12]]
    ])
  ).toEqual(['1 a', '2 b', '3 c']);
});

it('shares a place between exactly equal means, and leaves out the ones after', () => {
  expect(
    named([
      ['a', [7, 8, 8]],
      ['b', [8, 8, 7]],
      ['c', [9]],
      ['d', [10]]
    ])
  ).toEqual(['1 a', '1 b', '3 c']);
  expect(
    named([
      ['a', [7]],
      ['b', [8]],
      ['c', [9]],
      ['d', [9]],
      ['e', [10]]
    ])
  ).toEqual(['1 a', '2 b', '3 c', '3 d']);
});

it('passes over whoever has somebody not there yet, or nobody', () => {
  expect(
    named([
      ['a', [5, null]],
      ['b', []],
      ['c', [30]]
    ])
  ).toEqual(['1 c']);
  expect(honours([{ mentor: 'x', days: [10, 11, 11] }])).toEqual([
    { place: 1, mentor: 'x', days: '10.67', people: 3 }
  ]);
});
