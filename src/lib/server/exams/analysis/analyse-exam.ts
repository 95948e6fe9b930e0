import type { Item, Paper } from '../../../engine/assessment';
import {
  flagsOf,
  LEAST_PEOPLE,
  type Flag,
  type ItemFigures,
  type PaperFigures,
  type TopicFigures
} from '../../../engine/assessment/analysis';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import type { Actor } from '../../policy';
import { excerpt } from '../markup';
import { examPaper } from '../paper';
import { selectMarkerMeans, selectTallies } from './answer-queries';
import { selectUnmarkedItems } from './exam-queries';
import { selectFigures } from './figure-queries';
import { gateOf, type Gate } from './gate';
import { openExam } from './open-exam';

export type AnalysedQuestion = {
  item: string;
  /** Its place on the paper, from 1. */
  number: number;
  kind: Item['kind'];
  topic: string;
  points: string;
  /** How its stem begins, as plain text. */
  stem: string;
  /** Choice options in the paper's order, which their letters follow. */
  options: { id: string; text: string }[];
  figures: ItemFigures;
  flags: Flag[];
};

export type ExamAnalysis = {
  examId: string;
  title: string;
  cohortName: string;
  /** The language of the paper's texts. */
  locale: Locale;
  variant: number;
  /** Variants of which there are enough sheets. */
  variants: number[];
  gate: Gate;
  handedIn: number;
  writing: number;
  marked: number;
  /** Questions that wait to be marked, and on how many sheets; `number` is null where this paper does not have it. */
  unmarked: { number: number | null; sheets: number }[];
  /** Null behind a closed gate. */
  paper: PaperFigures | null;
  questions: AnalysedQuestion[];
  topics: TopicFigures[];
};

export type AnalysisInput = { examId: string; variant?: number; locale: Locale };

/** How one paper of an exam did, as a whole and question by question; without a variant, the first with enough sheets. */
export async function analyseExam(
  db: Database,
  actor: Actor,
  { examId, variant: wanted, locale }: AnalysisInput
): Promise<Outcome<ExamAnalysis>> {
  const opened = await openExam(db, actor, examId);
  if (!opened.ok) return opened;
  const exam = opened.value;
  const all = await selectFigures(db, [examId]);
  const gate = gateOf(exam, all);
  const enough = gate === 'open' ? all.filter(({ n }) => n >= LEAST_PEOPLE) : [];
  const figures = wanted ? enough.find(({ variant }) => variant === wanted) : enough[0];
  if (wanted && !figures && gate === 'open') return refused('not-found');
  const variant = figures?.variant ?? 1;
  const text = await examPaper(db, examId, locale, variant);
  if (!text) return refused('paper-missing');
  const unmarked = await selectUnmarkedItems(db, examId);
  return done({
    examId,
    title: text.compiled.title,
    cohortName: exam.cohortName,
    locale: text.locale,
    variant,
    variants: enough.map((each) => each.variant),
    gate,
    handedIn: exam.handedIn,
    writing: exam.writing,
    marked: all.reduce((sum, { n }) => sum + n, 0),
    unmarked: unmarked
      .map(({ item, sheets }) => ({ number: numberOf(text.compiled, item), sheets }))
      .toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity)),
    paper: figures ?? null,
    questions: figures ? await questionsOf(db, examId, text.compiled, figures) : [],
    topics: figures?.topics ?? []
  });
}

async function questionsOf(
  db: Database,
  examId: string,
  { items }: Paper,
  figures: PaperFigures & { variant: number; items: ItemFigures[] }
): Promise<AnalysedQuestion[]> {
  const ofVariant = ({ variant }: { variant: number }) => variant === figures.variant;
  const tallies = (await selectTallies(db, [examId])).filter(ofVariant);
  const markers = (await selectMarkerMeans(db, [examId])).filter(ofVariant);
  return items.flatMap((item, index) => {
    const own = figures.items.find((each) => each.item === item.id);
    if (!own) return [];
    const ofItem = (each: { item: string }) => each.item === item.id;
    return [
      {
        item: item.id,
        number: index + 1,
        kind: item.kind,
        topic: item.topic,
        points: item.points,
        stem: excerpt(item.stem),
        options: optionsOf(item),
        figures: own,
        flags: flagsOf(item, own, figures, tallies.filter(ofItem), markers.filter(ofItem))
      }
    ];
  });
}

function optionsOf(item: Item): { id: string; text: string }[] {
  return 'options' in item ? item.options.map(({ id, text }) => ({ id, text: excerpt(text) })) : [];
}

function numberOf({ items }: Paper, item: string): number | null {
  const index = items.findIndex(({ id }) => id === item);
  return index < 0 ? null : index + 1;
}
