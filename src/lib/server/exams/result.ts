import { paperTotal, type Paper } from '../../engine/assessment';
import type { Database } from '../db';
import { selectMarks } from './marking/queries';

export type ExamResult = {
  score: string;
  max: string;
  items: { item: string; score: string; max: string; comment: string | null }[];
};

/** The marks of a sheet that is marked throughout, in the paper's order. */
export async function readResult(db: Database, attemptId: string, paper: Paper): Promise<ExamResult> {
  const marks = new Map((await selectMarks(db, [attemptId])).map((mark) => [mark.item, mark]));
  const total = paperTotal(paper, Object.fromEntries([...marks].map(([item, { score }]) => [item, score])));
  if (!total.ok) throw new Error(`attempt ${attemptId} counts as marked: ${total.message}`);
  const items = paper.items.map(({ id, points }) => {
    const mark = marks.get(id)!;
    return { item: id, score: mark.score, max: points, comment: mark.comment };
  });
  return { score: total.score, max: total.max, items };
}
