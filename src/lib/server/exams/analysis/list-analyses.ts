import type { Paper } from '../../../engine/assessment';
import { LEAST_PEOPLE } from '../../../engine/assessment/analysis';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import { collectOverdue } from '../hand-in';
import { examPaper } from '../paper';
import { selectExamStates, type ExamState } from './exam-queries';
import { selectFigures, type VariantFigures } from './figure-queries';
import { gateOf, type Gate } from './gate';

export type AnalysedPaper = Pick<VariantFigures, 'variant' | 'n' | 'max' | 'mean' | 'alpha' | 'sem'>;

export type AnalysisSummary = {
  examId: string;
  title: string;
  cohortName: string;
  closesAt: Date;
  handedIn: number;
  marked: number;
  gate: Gate;
  /** One a variant that has enough sheets. */
  papers: AnalysedPaper[];
};

/** The exams that can be looked into, latest first, with their figures at a glance. */
export async function listAnalyses(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<AnalysisSummary[]>> {
  if (!may(actor, 'item.analyse')) return refused('not-allowed');
  await collectOverdue(db);
  const exams = (await selectExamStates(db)).filter(({ cohortId }) =>
    may(actor, 'item.analyse', { cohortId })
  );
  const figures = await selectFigures(
    db,
    exams.map(({ examId }) => examId)
  );
  return done(
    await Promise.all(
      exams.map(async (exam) =>
        summarise(
          exam,
          (await examPaper(db, exam.examId, locale))?.compiled,
          figures.filter(({ examId }) => examId === exam.examId)
        )
      )
    )
  );
}

function summarise(exam: ExamState, paper: Paper | undefined, figures: VariantFigures[]): AnalysisSummary {
  const { examId, cohortName, closesAt, handedIn } = exam;
  const gate = gateOf(exam, figures);
  return {
    examId,
    title: paper?.title ?? exam.paper,
    cohortName,
    closesAt,
    handedIn,
    marked: figures.reduce((sum, { n }) => sum + n, 0),
    gate,
    papers: gate === 'open' ? figures.filter(({ n }) => n >= LEAST_PEOPLE) : []
  };
}
