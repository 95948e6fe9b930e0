import { fold } from '../../fold';
import { fits, type BankQuestion, type Blueprint } from './blueprint';

/** What a reader of a draft paper should know before approving it. */
export type PaperFinding =
  /** The bank has fewer than twice the questions a row draws: the next paper will look like this one. */
  | { code: 'thin'; row: number; fitting: number; count: number }
  /** Two questions ask the same. */
  | { code: 'repeated'; question: string; other: string }
  /** It has stood on this many papers before. */
  | { code: 'exposed'; question: string; papers: number }
  /** Nothing that this cohort learns covers its topic. */
  | { code: 'not-taught'; question: string; topic: string };

/** From this many earlier papers on, a question counts as known. */
export const EXPOSED_FROM = 3;

/**
 * Checks a draft paper against the bank it was drawn from and the cohort it is for.
 *
 * @param used on how many papers each question has stood before, by slug
 * @param taught codes of domain.md that the cohort's courses cover
 */
export function checkDraft(
  questions: readonly BankQuestion[],
  { rows }: Blueprint,
  bank: readonly BankQuestion[],
  used: Readonly<Record<string, number>>,
  taught: ReadonlySet<string>
): PaperFinding[] {
  const thin = rows.flatMap((row, index): PaperFinding[] => {
    const fitting = bank.filter(({ item }) => fits(row, item)).length;
    return fitting < row.count * 2 ? [{ code: 'thin', row: index, fitting, count: row.count }] : [];
  });
  const about = questions.flatMap(({ question, item: { topic } }): PaperFinding[] => {
    const papers = used[question] ?? 0;
    return [
      ...(papers >= EXPOSED_FROM ? [{ code: 'exposed', question, papers } as const] : []),
      ...(taught.has(topic) ? [] : [{ code: 'not-taught', question, topic } as const])
    ];
  });
  return [...thin, ...repeated(questions), ...about];
}

/** Questions are alike when most of the letter pairs of the shorter stem stand in the other's too. */
function repeated(questions: readonly BankQuestion[]): PaperFinding[] {
  const stems = questions.map(({ question, item }) => ({ question, pairs: pairsOf(item.stem) }));
  return stems.flatMap((one, index) =>
    stems.slice(index + 1).flatMap((other): PaperFinding[] => {
      const same = one.question === other.question || overlap(one.pairs, other.pairs) >= ALIKE;
      return same ? [{ code: 'repeated', question: one.question, other: other.question }] : [];
    })
  );
}

const ALIKE = 0.8;

function pairsOf(stem: string): Set<string> {
  const letters = fold(stem).replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2))
  );
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}
