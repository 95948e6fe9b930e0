import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labels } from '../vocabulary';
import { compareMarks, differencesIn, type Mark } from './marks';

const mark = (turn: number, start: number, end: number, label: Mark['label']): Mark => ({
  turn,
  start,
  end,
  label
});

it('counts each message once for each label, and leaves out labels nobody used', () => {
  const { labels, overall } = compareMarks([
    {
      turns: [1, 3],
      key: [mark(1, 0, 4, 'evasive'), mark(1, 6, 9, 'evasive'), mark(3, 0, 2, 'apology')],
      given: [mark(1, 2, 5, 'evasive'), mark(3, 4, 6, 'rude')]
    },
    { turns: [1], key: [], given: [mark(1, 0, 1, 'evasive')] }
  ]);
  expect(labels.map(({ label }) => label)).toEqual(['evasive', 'rude', 'apology']);
  expect(labels[0]).toMatchObject({ both: 1, keyOnly: 0, givenOnly: 1, neither: 1, items: 3 });
  expect(labels[1]).toMatchObject({ both: 0, keyOnly: 0, givenOnly: 1 });
  expect(labels[2]).toMatchObject({ both: 0, keyOnly: 1, givenOnly: 0 });
  expect(overall.items).toBe(3 * 26);
  /* both 1, key only 1, given only 2, neither 74 */
  expect(overall.observed).toBeCloseTo(75 / 78, 10);
  expect(overall.kappa).toBeCloseTo((78 * 75 - (2 * 3 + 76 * 75)) / (78 * 78 - (2 * 3 + 76 * 75)), 10);
});

it('agrees wholly with itself, whatever was marked', () => {
  const marks = fc.array(
    fc.record({
      turn: fc.nat(5),
      start: fc.nat(20),
      end: fc.integer({ min: 21, max: 40 }),
      label: fc.constantFrom(...labels)
    }),
    { minLength: 1, maxLength: 30 }
  );
  fc.assert(
    fc.property(marks, (key) => {
      const { overall, labels } = compareMarks([{ turns: [0, 1, 2, 3, 4, 5], key, given: key }]);
      expect(overall.observed).toBe(1);
      for (const one of labels) expect(one.kappa ?? 1).toBe(1);
      expect(differencesIn(key, key)).toEqual([]);
    })
  );
});

it('tells words missed, added, given another label, and found elsewhere in the message', () => {
  const key = [
    mark(1, 0, 6, 'evasive'),
    mark(1, 10, 14, 'apology'),
    mark(3, 0, 4, 'blame_shift'),
    mark(5, 0, 8, 'solution'),
    mark(5, 9, 12, 'closing')
  ];
  const given = [
    mark(1, 3, 9, 'evasive'),
    mark(3, 2, 6, 'argue'),
    mark(5, 9, 12, 'solution'),
    mark(7, 0, 2, 'rude')
  ];
  expect(differencesIn(key, given)).toEqual([
    { kind: 'missed', turn: 1, key: key[1], given: null },
    { kind: 'relabelled', turn: 3, key: key[2], given: given[1] },
    { kind: 'elsewhere', turn: 5, key: key[3], given: given[2] },
    { kind: 'missed', turn: 5, key: key[4], given: null },
    { kind: 'added', turn: 7, key: null, given: given[3] }
  ]);
});
