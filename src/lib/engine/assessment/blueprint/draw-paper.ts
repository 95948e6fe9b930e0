import { shuffledBy } from '../question/shuffle';
import { fits, type BankQuestion, type Blueprint, type BlueprintRow } from './blueprint';
import { matchPlaces } from './match-places';

/** A question on a drawn paper, with the points it has there. */
export type DrawnQuestion = BankQuestion & { row: number };

export type DrawnPaper = {
  questions: DrawnQuestion[];
  /** Rows for which the bank has too few questions, and how many are missing. */
  short: { row: number; missing: number }[];
};

/**
 * Draws equivalent variants of a paper, the first as {@link drawPaper} draws it with the seed alone. A question stands
 * on two variants only where the bank has nothing else that fits.
 *
 * @param variants how many, 1 for one uniform paper
 */
export function drawVariants(
  blueprint: Blueprint,
  bank: readonly BankQuestion[],
  seed: string,
  variants: number
): DrawnPaper[] {
  const taken = new Set<string>();
  return Array.from({ length: variants }, (_, index) => {
    const drawn = drawPaper(blueprint, bank, index === 0 ? seed : `${seed} ${index + 1}`, taken);
    for (const { question } of drawn.questions) taken.add(question);
    return drawn;
  });
}

/**
 * Draws a paper. The same blueprint, bank and seed give the same paper; another seed gives an equivalent one, with the
 * same number of questions, points, topics and difficulties in every row. No question comes twice. A row is short only
 * where no choice for the others would leave it enough.
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
  const fresh = order.filter(({ id }) => !avoid.has(id));
  const pool = [...fresh, ...order.filter(({ id }) => avoid.has(id))];
  const fitting = (from: readonly BankQuestion[]) =>
    rows.map((row) => from.filter(({ item }) => fits(row, item)).map(({ question }) => question));
  const rowOf = matchPlaces(
    rows.map(({ count }) => count),
    fitting(fresh),
    fitting(pool)
  );
  const drawn = pool.flatMap(({ question, item }): DrawnQuestion[] => {
    const row = rowOf.get(question);
    return row === undefined ? [] : [{ question, item: worth(item, rows[row]!), row }];
  });
  return {
    questions: drawn.toSorted((one, other) => one.row - other.row),
    short: rows.flatMap(({ count }, row) => {
      const missing = count - drawn.filter((each) => each.row === row).length;
      return missing > 0 ? [{ row, missing }] : [];
    })
  };
}

function worth(item: BankQuestion['item'], { points }: BlueprintRow): BankQuestion['item'] {
  return points ? { ...item, points } : item;
}
