import { shuffledBy } from '../question/shuffle';
import { fits, type BankQuestion, type Blueprint, type BlueprintRow } from './blueprint';

/** A question on a drawn paper, with the points it has there. */
export type DrawnQuestion = BankQuestion & { row: number };

export type DrawnPaper = {
  questions: DrawnQuestion[];
  /** Rows for which the bank has too few questions, and how many are missing. */
  short: { row: number; missing: number }[];
};

/**
 * Draws a paper. The same blueprint, bank and seed give the same paper; another seed gives an equivalent one, with the
 * same number of questions, points, topics and difficulties in every row. No question comes twice. Rows that few
 * questions fit are served first, so that a wide row does not take what a narrow one needs.
 *
 * @param seed any text
 * @param avoid slugs to be taken only where nothing else is left, such as those of another variant
 */
export function drawPaper(
  { rows }: Blueprint,
  bank: readonly BankQuestion[],
  seed: string,
  avoid: ReadonlySet<string> = new Set()
): DrawnPaper {
  const order = shuffledBy(seed)(bank.map((each) => ({ ...each, id: each.question })));
  const pool = [...order.filter(({ id }) => !avoid.has(id)), ...order.filter(({ id }) => avoid.has(id))];
  const taken = new Set<string>();
  const byRow = new Map<number, DrawnQuestion[]>();
  const choices = rows.map((row, index) => ({
    row,
    index,
    fitting: pool.filter(({ item }) => fits(row, item))
  }));
  for (const { row, index, fitting } of choices.toSorted((one, other) => spare(one) - spare(other))) {
    const drawn = fitting.filter(({ question }) => !taken.has(question)).slice(0, row.count);
    for (const { question } of drawn) taken.add(question);
    byRow.set(
      index,
      drawn.map(({ question, item }) => ({ question, item: worth(item, row), row: index }))
    );
  }
  return {
    questions: rows.flatMap((_, index) => byRow.get(index)!),
    short: rows.flatMap(({ count }, row) => {
      const missing = count - byRow.get(row)!.length;
      return missing > 0 ? [{ row, missing }] : [];
    })
  };
}

function spare({ row, fitting }: { row: BlueprintRow; fitting: readonly unknown[] }): number {
  return fitting.length - row.count;
}

function worth(item: BankQuestion['item'], { points }: BlueprintRow): BankQuestion['item'] {
  return points ? { ...item, points } : item;
}
