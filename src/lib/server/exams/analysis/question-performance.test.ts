import { expect, it } from 'vitest';
import type { Item, Paper } from '../../../engine/assessment';
import { markedByRule } from '../../../../../tests/factories/marked-by-rule';
import { createMarkedExam } from '../../../../../tests/factories/marked-exams';
import * as plain from '../../../../../tests/factories/plain-statistics';
import { useDatabase } from '../../../../../tests/test-database';
import { questionPerformance } from '../index';

const database = useDatabase();

const question = (id: string, topic = 'C14'): Item => ({
  id,
  kind: 'true-false',
  topic,
  difficulty: 2,
  points: '2',
  stem: '.',
  options: [
    { id: 'right', text: '对', correct: true },
    { id: 'wrong', text: '错', correct: false }
  ]
});

const paperOf = (items: Item[]): Paper => ({
  id: 'uses',
  title: '卷',
  minutes: 60,
  total: String(items.length * 2),
  penalty: '0',
  instructions: '.',
  items
});

/** Sheets of rights and wrongs, a column a question. */
const sheetsOf = (items: Item[], columns: number[][]) =>
  markedByRule(
    paperOf(items),
    columns[0]!.map((_, sheet) => ({
      answers: Object.fromEntries(
        items.map(({ id }, index) => [id, columns[index]![sheet] ? 'right' : 'wrong'])
      )
    }))
  );

it('puts all uses of a question together, wherever it stood and whatever it was called there', async () => {
  const written = [question('shared'), question('b'), question('c')];
  const first = [
    [1, 1, 1, 0, 0, 0, 1, 1],
    [1, 1, 0, 0, 1, 0, 1, 0],
    [1, 0, 1, 0, 0, 0, 1, 1]
  ];
  await createMarkedExam(database(), [paperOf(written)], sheetsOf(written, first));
  const composed = [question('q2'), question('q1')];
  const second = [
    [1, 0, 1, 0, 1, 1],
    [1, 1, 1, 0, 1, 0]
  ];
  const { revisionIds } = await createMarkedExam(database(), [paperOf(composed)], sheetsOf(composed, second));
  await database()
    .insertInto('paper_question')
    .values({
      revision_id: revisionIds[0]!,
      item: 'q1',
      question: 'c14/shared',
      question_revision_id: revisionIds[0]!
    })
    .execute();
  const few = sheetsOf(written, [
    [0, 0, 0, 0],
    [1, 1, 1, 1],
    [1, 0, 1, 0]
  ]);
  await createMarkedExam(database(), [paperOf(written)], few);

  const known = await questionPerformance(database(), ['c14/shared', 'c14/b', 'c15/shared', 'c14/none', "'"]);
  expect([...known.keys()]).toEqual(['c14/shared', 'c14/b']);
  const shared = known.get('c14/shared')!;
  expect(shared).toMatchObject({ uses: 2, n: 14 });
  expect(shared.facility).toBeCloseTo((5 + 4) / 14, 10);
  const [r1, r2] = [
    plain.correlation(
      first[0]!,
      first[0]!.map((_, sheet) => first[1]![sheet]! + first[2]![sheet]!)
    )!,
    plain.correlation(second[1]!, second[0]!)!
  ];
  expect(shared.discrimination).toBeCloseTo(Math.tanh((5 * Math.atanh(r1) + 3 * Math.atanh(r2)) / 8), 10);
  expect(await questionPerformance(database(), [])).toEqual(new Map());
});
