import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../scores/decimal';
import { combineMarkings } from './two-markers';

const page = readFileSync('docs/marking.md', 'utf8');

describe('the table of two markers in docs/marking.md', () => {
  const [, table] = /\n(\| points \| from[^\n]*\n(?:\|.*\|\n)+)/.exec(page)!;
  const rows = table!
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => {
      const cells = row.split('|').slice(1, -1);
      const [points, divergence, first, second, third, waived, mark] = cells.map((cell) => cell.trim());
      return { points, divergence, first, second, third, waived, mark } as Record<string, string>;
    });

  it('has rows for every outcome', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map(({ mark }) => mark)).toEqual(expect.arrayContaining(['second', 'third']));
  });

  it.each(rows)('of $points from $divergence: $first, $second, $third makes $mark', (row) => {
    const given = { first: row.first, second: row.second || undefined, third: row.third || undefined };
    const combined = combineMarkings(row.points!, given, {
      divergence: row.divergence!,
      waived: row.waived === 'yes'
    });
    const wanted = { second: 2, third: 3 }[row.mark!];
    expect(combined).toMatchObject(wanted ? { ok: false, wanted } : { ok: true, score: row.mark });
  });
});

describe('two markers of any answer', () => {
  const halves = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n / 2));
  const case_ = fc
    .record({ most: fc.integer({ min: 1, max: 200 }), percent: fc.integer({ min: 1, max: 100 }) })
    .chain(({ most, percent }) =>
      fc.record({
        points: fc.constant(String(most / 2)),
        divergence: fc.constant(String(percent / 100)),
        first: halves(most),
        second: halves(most)
      })
    );

  it('make the exact mean below the share of the points, and call a third from it on', () => {
    fc.assert(
      fc.property(case_, ({ points, divergence, first, second }) => {
        const combined = combineMarkings(points, { first, second }, { divergence });
        const [one, other] = [new Fraction(first), new Fraction(second)];
        const apart = one
          .sub(other)
          .abs()
          .gte(new Fraction(points).mul(new Fraction(divergence)));
        expect(combined).toMatchObject(apart ? { ok: false, wanted: 3 } : { ok: true, by: 'mean' });
        const score = combined.ok ? combined.score : first;
        expect(parseDecimal(score)!.mul(2).equals(one.add(other)) || apart).toBe(true);
        expect(score).toMatch(/^\d+(\.\d{1,2})?$/);
      })
    );
  });

  it('are heard alike, whoever was first', () => {
    fc.assert(
      fc.property(case_, ({ points, divergence, first, second }) => {
        const there = combineMarkings(points, { first, second }, { divergence });
        const back = combineMarkings(points, { first: second, second: first }, { divergence });
        expect(back).toEqual(there);
      })
    );
  });
});
