import type { Item } from '../../../engine/assessment';
import type { BankQuestion, ChosenQuestion } from '../../../engine/assessment/blueprint';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { listItems } from '../../library';
import { selectPlaced, type Placed } from './question-queries';

/** A question of the bank with the revision that is published. */
export type BankEntry = BankQuestion & { revisionId: string };

/** A question on a paper in the making, in the text that was chosen. */
export type Chosen = ChosenQuestion & { revisionId: string };

/** What papers of a language may be made of: every published question. */
export async function bankOf(db: Database, locale: Locale): Promise<BankEntry[]> {
  const items = await listItems<Item>(db, 'question', locale);
  return items.map(({ slug, revisionId, compiled }) => ({ question: slug, revisionId, item: compiled }));
}

/** The questions of each variant, the first variant first. */
export async function chosenFor(db: Database, paper: { id: string; variants: number }): Promise<Chosen[][]> {
  const rows = await selectPlaced(db, paper.id);
  return Array.from({ length: paper.variants }, (_, index) =>
    rows
      .filter(({ variant }) => variant === index + 1)
      .map(({ question, revisionId, points, place, compiled }) => ({
        question,
        revisionId,
        place,
        item: { ...(compiled as Item), points }
      }))
  );
}

export function placedOf({ question, revisionId, place, item }: Chosen): Placed {
  return { question, revisionId, place, points: item.points };
}
