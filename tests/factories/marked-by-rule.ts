import { markClosed, type Paper } from '../../src/lib/engine/assessment';
import type { MarkedSheet } from './marked-exams';

/** Sheets with the points that the rules give their closed answers; points that are named stay. */
export function markedByRule({ items, penalty }: Paper, sheets: MarkedSheet[]): MarkedSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    scores: {
      ...Object.fromEntries(
        items.map((item) => [item.id, markClosed(item, sheet.answers[item.id] ?? null, penalty) ?? '0'])
      ),
      ...sheet.scores
    }
  }));
}
