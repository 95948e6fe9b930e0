import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Paper } from '../../../engine/assessment';
import { createMarkedExam, type MarkedSheet } from '../../../../../tests/factories/marked-exams';
import * as plain from '../../../../../tests/factories/plain-statistics';
import { useDatabase } from '../../../../../tests/test-database';
import { selectFigures } from './figure-queries';

const database = useDatabase();

function paperOf(points: number[]): Paper {
  return {
    id: 'random',
    title: 'Random',
    minutes: 60,
    total: String(plain.sum(points)),
    penalty: '0',
    instructions: '.',
    items: points.map((each, index) => ({
      id: `q${index}`,
      kind: 'short',
      topic: `C${14 + (index % 3)}`,
      difficulty: 2,
      points: String(each),
      stem: '.',
      maxLength: 100,
      marking: [{ id: 'm', points: String(each), text: '.' }]
    }))
  };
}

function sheetOf(row: number[], variant = 1): MarkedSheet {
  return {
    answers: Object.fromEntries(row.map((_, index) => [`q${index}`, 'text'])),
    scores: Object.fromEntries(row.map((score, index) => [`q${index}`, String(score)])),
    variant
  };
}

/** Points by sheet and question, in halves. */
const matrix = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 7 }).chain((points) =>
  fc.record({
    points: fc.constant(points),
    rows: fc.array(
      fc.tuple(...points.map((most) => fc.integer({ min: 0, max: 2 * most }).map((halves) => halves / 2))),
      { minLength: 5, maxLength: 40 }
    )
  })
);

it('agrees with a plain computation on any matrix of points', async () => {
  await fc.assert(
    fc.asyncProperty(matrix, async ({ points, rows }) => {
      const { examId } = await createMarkedExam(
        database(),
        [paperOf(points)],
        rows.map((row) => sheetOf(row))
      );
      const [paper] = await selectFigures(database(), [examId]);
      expectSame(paper!, points, rows);
    }),
    { numRuns: 25 }
  );
}, 60_000);

it('keeps variants apart', async () => {
  const [first, second] = [
    [2, 2, 4],
    [3, 5]
  ];
  const rowsOf = (points: number[], n: number) =>
    Array.from({ length: n }, (_, sheet) =>
      points.map((most, item) => (sheet * (item + 3) * 7) % (most + 1))
    );
  const [a, b] = [rowsOf(first!, 12), rowsOf(second!, 15)];
  const { examId } = await createMarkedExam(
    database(),
    [paperOf(first!), paperOf(second!)],
    [...a.map((row) => sheetOf(row, 1)), ...b.map((row) => sheetOf(row, 2))]
  );
  const figures = await selectFigures(database(), [examId]);
  expect(figures.map(({ variant }) => variant)).toEqual([1, 2]);
  expectSame(figures[0]!, first!, a);
  expectSame(figures[1]!, second!, b);
});

type Figures = Awaited<ReturnType<typeof selectFigures>>[number];

function expectSame(paper: Figures, points: number[], rows: number[][]): void {
  const totals = rows.map(plain.sum);
  const max = plain.sum(points);
  const deviation = Math.sqrt(plain.variance(totals));
  const alpha = plain.alpha(rows);
  expect(paper.n).toBe(rows.length);
  close(paper.max, max);
  close(paper.mean, plain.mean(totals));
  close(paper.sd, deviation);
  close(paper.lowerQuartile, plain.quantile(totals, 0.25));
  close(paper.median, plain.quantile(totals, 0.5));
  close(paper.upperQuartile, plain.quantile(totals, 0.75));
  close(paper.alpha, alpha);
  close(paper.sem, alpha === null ? null : deviation * Math.sqrt(1 - Math.max(alpha, 0)));
  expect(paper.tenths).toEqual(
    Array.from(
      { length: 10 },
      (_, tenth) => totals.filter((total) => Math.min(9, Math.floor((10 * total) / max)) === tenth).length
    )
  );
  const groups = plain.groups(totals);
  expect([paper.upperGroup, paper.lowerGroup]).toEqual([
    groups?.upper.length ?? null,
    groups?.lower.length ?? null
  ]);
  expect(paper.items).toHaveLength(points.length);
  for (const [index, item] of paper.items.entries()) {
    const own = rows.map((row) => row[index]!);
    const rest = rows.map((row) => plain.sum(row) - row[index]!);
    const share = (sheets: number[]) => plain.mean(sheets.map((sheet) => own[sheet]! / points[index]!));
    close(item.facility, plain.mean(own) / points[index]!);
    close(item.sd, Math.sqrt(plain.variance(own)));
    close(item.discrimination, plain.correlation(own, rest));
    close(item.upper, groups && share(groups.upper));
    close(item.lower, groups && share(groups.lower));
    close(item.d, groups && share(groups.upper) - share(groups.lower));
    const without =
      points.length > 2 ? plain.alpha(rows.map((row) => row.filter((_, at) => at !== index))) : null;
    close(item.alphaWithout, without);
  }
  for (const { topic, items, points: worth, share } of paper.topics) {
    const own = [...points.keys()].filter((index) => `C${14 + (index % 3)}` === topic);
    expect(items).toBe(own.length);
    close(worth, plain.sum(own.map((index) => points[index]!)));
    close(
      share,
      plain.sum(rows.map((row) => plain.sum(own.map((index) => row[index]!)))) / (worth * rows.length)
    );
  }
}

function close(actual: number | null, expected: number | null): void {
  if (expected === null || actual === null) expect(actual).toBe(expected);
  else expect(actual).toBeCloseTo(expected, 8);
}
