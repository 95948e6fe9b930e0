import { LEAST_PEOPLE } from '../../../engine/assessment/analysis';
import type { Database } from '../../db';
import { selectExamStates } from '../analysis/exam-queries';
import { selectFigures } from '../analysis/figure-queries';
import { selectExamsAsking, selectPaperTitles, type BankName } from './usage-queries';

/** How a question did: sheets marked, mean share of its points, corrected item-total correlation. */
export type QuestionFigures = { n: number; facility: number; discrimination: number | null };

export type Usage = {
  /** Titles of the papers it stands on. */
  papers: string[];
  /** Its exams, latest first; figures are null while somebody writes and of too few people. */
  exams: {
    examId: string;
    variant: number;
    opensAt: Date;
    cohortName: string;
    figures: QuestionFigures | null;
  }[];
  /** Over all these exams: sheets and mean share; null where no exam has figures. */
  overall: { n: number; facility: number } | null;
};

/** Where a question was used, and how it did there. */
export async function readUsage(db: Database, question: BankName): Promise<Usage> {
  const asking = await selectExamsAsking(db, question);
  const ids = [...new Set(asking.map(({ examId }) => examId))];
  const writing = new Set(
    (await selectExamStates(db)).filter((state) => state.writing > 0).map(({ examId }) => examId)
  );
  const figures = ids.length > 0 ? await selectFigures(db, ids) : [];
  const exams = asking.map(({ item, ...exam }) => {
    const paper = figures.find((each) => each.examId === exam.examId && each.variant === exam.variant);
    const found = paper?.items.find((each) => each.item === item);
    const shown = found && found.n >= LEAST_PEOPLE && !writing.has(exam.examId) ? found : null;
    return {
      ...exam,
      figures: shown && { n: shown.n, facility: shown.facility, discrimination: shown.discrimination }
    };
  });
  const known = exams.flatMap((exam) => exam.figures ?? []);
  const n = known.reduce((sum, each) => sum + each.n, 0);
  const overall = { n, facility: known.reduce((sum, each) => sum + each.n * each.facility, 0) / n };
  return { papers: await selectPaperTitles(db, question), exams, overall: n > 0 ? overall : null };
}
