import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Paper } from '../../../engine/assessment';
import { markedByRule } from '../../../../../tests/factories/marked-by-rule';
import { createMarkedExam } from '../../../../../tests/factories/marked-exams';
import { useDatabase } from '../../../../../tests/test-database';
import { explainFigures } from './figure-queries';

const database = useDatabase();

const paper: Paper = {
  id: 'planned',
  title: 'Planned',
  minutes: 60,
  total: '20',
  penalty: '0',
  instructions: '.',
  items: Array.from({ length: 20 }, (_, index) => ({
    id: `q${index}`,
    kind: 'true-false',
    topic: 'C14',
    difficulty: 2,
    points: '1',
    stem: '.',
    options: [
      { id: 'right', text: '.', correct: true },
      { id: 'wrong', text: '.', correct: false }
    ]
  }))
};

const sheets = (count: number) =>
  markedByRule(
    paper,
    Array.from({ length: count }, (_, sheet) => ({
      answers: Object.fromEntries(
        paper.items.map(({ id }, item) => [id, (sheet * item) % 3 ? 'right' : 'wrong'])
      )
    }))
  );

let examId: string;

beforeAll(async () => {
  for (let other = 0; other < 12; other++) await createMarkedExam(database(), [paper], sheets(60));
  ({ examId } = await createMarkedExam(database(), [paper], sheets(30)));
  for (const table of ['exam_attempt', 'answer', 'mark']) {
    await sql`analyze ${sql.table(table)}`.execute(database());
  }
}, 60_000);

it('reads the marks of the exam it is asked about, sheet by sheet, and no others', async () => {
  const plan = await explainFigures(database(), [examId]);
  expect(plan).not.toMatch(/Seq Scan on (mark|answer|exam_attempt)/);
  const marks = /on mark m.*?actual time=[\d.]+ rows=([\d.]+) loops=(\d+)/.exec(plan.replace(/\n\s+/g, ' '));
  expect(Number(marks![1]) * Number(marks![2])).toBe(30 * 20);
});
