import { isOpen, markRuled, type Answer, type Item, type Ruling } from '../../../engine/assessment';
import { parseDecimal } from '../../../engine/scores';
import type { Database } from '../../db';
import { frozenPaper } from '../paper';
import type { Mark } from './queries';
import { selectItemSheets, type ItemSheet } from './ruling-queries';

/** One sheet under a ruling. */
export type Effect = Pick<ItemSheet, 'attemptId' | 'number' | 'name' | 'markings'> & {
  asked: Item;
  /** How many questions its paper has. */
  size: number;
  before: Omit<Mark, 'attemptId' | 'item'> | null;
  /** The score that stands then; null where the answer waits for a marker. */
  after: string | null;
};

/** What a ruling makes of every sheet that has the question and is handed in; as marked where there is no ruling. */
export async function effectsOf(
  db: Database,
  examId: string,
  item: string,
  ruling: Ruling | undefined
): Promise<Effect[]> {
  const sheets = await selectItemSheets(db, examId, item);
  const revisions = [...new Set(sheets.map(({ revisionId }) => revisionId))];
  const papers = new Map(
    await Promise.all(revisions.map(async (id) => [id, (await frozenPaper(db, id)).compiled] as const))
  );
  return sheets.flatMap(({ attemptId, number, name, revisionId, value, mark, markings }) => {
    const paper = papers.get(revisionId)!;
    const asked = paper.items.find(({ id }) => id === item);
    if (!asked) return [];
    const after = scoreUnder(asked, value as Answer, paper.penalty, mark?.score ?? null, ruling);
    return [{ attemptId, number, name, markings, asked, size: paper.items.length, before: mark, after }];
  });
}

/** Nobody loses by an answer that is accepted as well; a blank one is read by nobody, whatever the points. */
function scoreUnder(
  asked: Item,
  answer: Answer,
  penalty: string,
  before: string | null,
  ruling: Ruling | undefined
): string | null {
  if (!ruling) return before;
  if (ruling.kind === 'points') return isOpen(asked) && answer !== null ? null : before;
  const after = markRuled(asked, answer, penalty, ruling);
  if (ruling.kind === 'drop' || before === null || after === null) return after;
  return parseDecimal(after)!.gt(parseDecimal(before)!) ? after : before;
}
