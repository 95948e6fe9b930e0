import {
  isOpen,
  modelAnswer,
  publicPaper,
  ruledItem,
  type Answer,
  type MarkingPoint,
  type PublicItem
} from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import { asHtml, picturesOf } from '../markup';
import { examPaper } from '../paper';
import { examInReach } from './reach';
import { selectRulings, selectStandingRulings } from './ruling-queries';

export type QuestionRuling = Awaited<ReturnType<typeof selectRulings>>[number];

export type FaultyQuestion = {
  examId: string;
  title: string;
  question: number;
  locale: Locale;
  /** As a sitter sees it; its stem is HTML, safe to put into a page. */
  item: PublicItem;
  /** The answer that counts as right now; null where a person marks. */
  key: Answer;
  /** What earns points, part by part; empty where the rule marks. */
  parts: { id: string; marking: MarkingPoint[] }[];
  rulings: QuestionRuling[];
  published: boolean;
};

/** One question for whoever rules on it: as it was asked, its key or its points, and what has been ruled so far. */
export async function readFaultyQuestion(
  db: Database,
  actor: Actor,
  { examId, item, locale }: { examId: string; item: string; locale: Locale }
): Promise<Outcome<FaultyQuestion>> {
  const exam = await examInReach(db, actor, examId);
  if (!exam) return refused('not-found');
  if (!may(actor, 'question.rule', { cohortId: exam.cohortId })) return refused('not-allowed');
  const paper = await examPaper(db, examId, locale);
  const index = paper?.compiled.items.findIndex(({ id }) => id === item) ?? -1;
  if (!paper || index < 0) return refused('not-found');
  const asked = paper.compiled.items[index]!;
  const shown = publicPaper(paper.compiled).items[index]!;
  const [ruling] = await selectStandingRulings(db, [examId], item);
  return done({
    examId,
    title: paper.compiled.title,
    question: index + 1,
    locale: paper.locale,
    item: { ...shown, stem: asHtml(shown.stem, picturesOf(asked, paper.locale)) },
    key: isOpen(asked) ? null : modelAnswer(asked),
    parts: isOpen(asked) ? partsOf(ruledItem(asked, ruling)) : [],
    rulings: await selectRulings(db, examId, item),
    published: exam.publishedAt !== null
  });
}

function partsOf(item: ReturnType<typeof ruledItem>) {
  if (item.kind === 'case') return item.parts.map(({ id, marking }) => ({ id, marking }));
  return [{ id: item.id, marking: item.marking.map(({ id, points, text }) => ({ id, points, text })) }];
}
