import { expect, it } from 'vitest';
import type { Paper } from '../../../engine/assessment';
import { markedByRule } from '../../../../../tests/factories/marked-by-rule';
import { createMarkedExam } from '../../../../../tests/factories/marked-exams';
import { useDatabase } from '../../../../../tests/test-database';
import { selectFigures } from './figure-queries';

const database = useDatabase();

/**
 * Section 6 of the Law School Admission Test: 1000 people, five questions (Bock & Lieberman 1970, Psychometrika 35,
 * 179–197). How many had each pattern of right and wrong, from 00000 to 11111; the data set `LSAT` of the R package ltm.
 */
const frequencies = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61,
  28, 298
];

/** What `descript(LSAT)` prints (ltm 1.2-0; Rizopoulos 2006, Journal of Statistical Software 17(5)). */
const published = {
  total: { frequencies: [3, 20, 85, 237, 357, 298], alpha: 0.295 },
  items: [
    { facility: 0.924, excluded: 0.1128, alphaWithout: 0.2754 },
    { facility: 0.709, excluded: 0.1531, alphaWithout: 0.2376 },
    { facility: 0.553, excluded: 0.1727, alphaWithout: 0.2168 },
    { facility: 0.763, excluded: 0.1444, alphaWithout: 0.2459 },
    { facility: 0.87, excluded: 0.1215, alphaWithout: 0.2663 }
  ]
};

const lsat: Paper = {
  id: 'lsat-6',
  title: 'LSAT, section 6',
  minutes: 60,
  total: '5',
  penalty: '0',
  instructions: '.',
  items: [1, 2, 3, 4, 5].map((number) => ({
    id: `item-${number}`,
    kind: 'true-false',
    topic: 'C14',
    difficulty: 2,
    points: '1',
    stem: `Item ${number}`,
    options: [
      { id: 'right', text: 'True', correct: true },
      { id: 'wrong', text: 'False', correct: false }
    ]
  }))
};

const sheets = frequencies.flatMap((count, pattern) =>
  Array.from({ length: count }, () => ({
    answers: Object.fromEntries(
      lsat.items.map(({ id }, index) => [id, pattern & (16 >> index) ? 'right' : 'wrong'])
    )
  }))
);

it('gives every figure of a published worked example', async () => {
  const { examId } = await createMarkedExam(database(), [lsat], markedByRule(lsat, sheets));
  const [paper, ...others] = await selectFigures(database(), [examId]);
  expect(others).toEqual([]);
  expect(paper).toMatchObject({ examId, variant: 1, n: 1000, max: 5, least: 0, most: 5 });
  expect(paper!.alpha).toBeCloseTo(published.total.alpha, 4);
  const totals = published.total.frequencies.flatMap((count, total) => Array<number>(count).fill(total));
  expect(paper!.mean).toBeCloseTo(totals.reduce((a, b) => a + b) / 1000, 10);
  expect(paper).toMatchObject({ lowerQuartile: 3, median: 4, upperQuartile: 5 });
  /* 0 to 5 of 5 points lie in the tenths 0, 2, 4, 6, 8 and, full marks, the last. */
  const [none, one, two, three, four, five] = published.total.frequencies;
  expect(paper!.tenths).toEqual([none, 0, one, 0, two, 0, three, 0, four, five]);
  /* The standard deviation of the totals is 1.0350; 1.0350 · √(1 − 0.2950) = 0.8691. */
  expect(paper!.sd).toBeCloseTo(1.035, 4);
  expect(paper!.sem).toBeCloseTo(0.8691, 4);
  for (const [index, expected] of published.items.entries()) {
    const item = paper!.items[index]!;
    expect(item.item).toBe(`item-${index + 1}`);
    expect(item.facility).toBeCloseTo(expected.facility, 10);
    /* ltm puts p(1 − p), which divides by n, over the deviation with n − 1; Pearson's r is larger by √(n ÷ (n − 1)). */
    expect(item.discrimination! * Math.sqrt(999 / 1000)).toBeCloseTo(expected.excluded, 4);
    expect(item.alphaWithout).toBeCloseTo(expected.alphaWithout, 4);
  }
});
