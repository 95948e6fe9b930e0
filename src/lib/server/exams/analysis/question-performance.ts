import { pooled, type Performance } from '../../../engine/assessment/analysis';
import type { Database } from '../../db';
import { selectFigures } from './figure-queries';
import { selectUses } from './use-queries';

/**
 * How questions of the bank did over all the exams that asked them, by slug; a question that nobody has answered yet, or
 * fewer than five people at a time, is missing. Who may know is for the caller to say.
 */
export async function questionPerformance(db: Database, slugs: string[]): Promise<Map<string, Performance>> {
  const uses = slugs.length > 0 ? await selectUses(db, slugs) : [];
  if (uses.length === 0) return new Map();
  const papers = await selectFigures(db, [...new Set(uses.map(({ examId }) => examId))]);
  return new Map(
    slugs.flatMap((slug) => {
      const figures = uses
        .filter(({ question }) => question === slug)
        .flatMap(({ examId, variant, item }) => {
          const paper = papers.find((each) => each.examId === examId && each.variant === variant);
          return paper?.items.filter((each) => each.item === item) ?? [];
        });
      const performance = pooled(figures);
      return performance ? [[slug, performance] as const] : [];
    })
  );
}
