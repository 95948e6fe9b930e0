import {
  wrongAnswers,
  type MarkerFigures,
  type PaperFigures,
  type WrongAnswer
} from '../../../engine/assessment/analysis';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Actor } from '../../policy';
import { asHtml, picturesOf } from '../markup';
import { examPaper } from '../paper';
import { analyseExam, type AnalysedQuestion, type AnalysisInput, type ExamAnalysis } from './analyse-exam';
import { selectMarkerMeans, selectTallies } from './answer-queries';
import { choicesOf, type Choice } from './choices';
import { selectBankQuestion } from './use-queries';

export type ItemAnalysis = {
  exam: Pick<ExamAnalysis, 'examId' | 'title' | 'locale' | 'variant' | 'variants'>;
  paper: PaperFigures;
  question: AnalysedQuestion;
  /** HTML, safe to put into a page. */
  stem: string;
  /** How often each answer was chosen that could be: options, pairs, labels, orders; empty where people write. */
  choices: Choice[];
  wrong: WrongAnswer[];
  /** Means by marker; empty where the machine marks. */
  markers: MarkerFigures[];
  /** The slug of the bank question it was made of, where it was. */
  bank: string | null;
  before: string | null;
  after: string | null;
};

/** One question of a paper: what was chosen or written, by whom of the strong and the weak. */
export async function analyseItem(
  db: Database,
  actor: Actor,
  { item: id, ...input }: AnalysisInput & { item: string }
): Promise<Outcome<ItemAnalysis>> {
  const analysed = await analyseExam(db, actor, input);
  if (!analysed.ok) return analysed;
  const exam = analysed.value;
  const at = exam.questions.findIndex(({ item }) => item === id);
  const text = await examPaper(db, exam.examId, input.locale, exam.variant);
  const item = text?.compiled.items.find((each) => each.id === id);
  const question = exam.questions[at];
  if (!question || !text || !item || !exam.paper) return refused('not-found');
  const ofItem = (each: { variant: number; item: string }) =>
    each.variant === exam.variant && each.item === id;
  const tallies = (await selectTallies(db, [exam.examId])).filter(ofItem);
  return done({
    exam,
    paper: exam.paper,
    question,
    stem: asHtml(item.stem, picturesOf(item, text.locale)),
    choices: choicesOf(item, tallies),
    wrong: wrongAnswers(item, tallies),
    markers: (await selectMarkerMeans(db, [exam.examId])).filter(ofItem),
    bank: await selectBankQuestion(db, text.revisionId, id),
    before: exam.questions[at - 1]?.item ?? null,
    after: exam.questions[at + 1]?.item ?? null
  });
}
