import {
  explainPaper,
  queriesUntil,
  shuffledBy,
  topicShares,
  type Answer,
  type ExplainedItem,
  type Explanation,
  type Paper
} from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import { now } from '../../clock';
import { config } from '../../config';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { lessonLinks, type LessonLink } from '../../drills';
import type { Actor } from '../../policy';
import { selectStandingRulings, type StandingRuling } from '../marking/ruling-queries';
import { asHtml, picturesOf } from '../markup';
import { frozenPaper } from '../paper';
import { selectAnswers, type Seat } from '../queries';
import { readResult } from '../result';
import { ownSeat } from '../seat';
import { marksVisible } from '../visible';
import * as queries from './queries';
import { isWeak, nameTopics, topicMarks, type NamedTopic } from './topics';

export type ReviewedQuestion = Omit<ExplainedItem, 'lesson'> & {
  score: string;
  comment: string | null;
  lesson: LessonLink | null;
  /** What was decided for everybody about a faulty question. */
  ruling: Pick<StandingRuling, 'kind' | 'reason'> | null;
  queries: Omit<queries.QueryRow, 'item'>[];
};

export type Review = {
  examId: string;
  title: string;
  /** The paper's language, which may be another than the reader's. */
  locale: Locale;
  /** Sat on paper: what was written by hand is not kept here. */
  onPaper: boolean;
  submittedAt: Date | null;
  score: string;
  max: string;
  /** In the order of the sitter's own paper; stems and models are HTML, safe to put into a page. */
  questions: ReviewedQuestion[];
  /** Until when a mark may be queried; null where the scores were published without a release. */
  queriesUntil: Date | null;
  mayQuery: boolean;
  published: boolean;
  weakTopics: NamedTopic[];
};

/** The actor's own sheet after release: every question beside its key, what it earned, and what to read again. */
export async function readReview(
  db: Database,
  actor: Actor,
  input: { examId: string; locale: Locale }
): Promise<Outcome<Review>> {
  const found = await ownSeat(db, actor, input.examId);
  if (!found.ok) return found;
  const seat = found.value;
  if (!marksVisible(seat) || !seat.attemptId || !seat.revisionId) return refused('not-released');
  const { compiled: paper, locale } = await frozenPaper(db, seat.revisionId);
  const { score, max, items } = await readResult(db, seat.attemptId, paper);
  const marks = new Map(items.map((mark) => [mark.item, mark]));
  const rulings = new Map(
    (await selectStandingRulings(db, [seat.examId])).map(({ item, kind, reason }) => [item, { kind, reason }])
  );
  const asked = await queries.selectQueries(db, seat.attemptId);
  const named = paper.items.flatMap(({ lesson }) => lesson ?? []);
  const lessons = new Map((await lessonLinks(db, named, locale)).map((link) => [link.slug, link]));
  const questions = (await explainSheet(db, { paper, locale }, { ...seat, attemptId: seat.attemptId })).map(
    ({ lesson, ...item }): ReviewedQuestion => {
      const mark = marks.get(item.id)!;
      return {
        ...item,
        points: mark.max,
        score: mark.score,
        comment: mark.comment,
        ruling: rulings.get(item.id) ?? null,
        lesson: lessons.get(lesson ?? '') ?? null,
        queries: asked.filter((query) => query.item === item.id).map(({ item: _, ...query }) => query)
      };
    }
  );
  const shares = topicShares(topicMarks(paper, items));
  const until = seat.releasedAt && queriesUntil(seat.releasedAt, seat.queryDays, config.timeZone);
  return done({
    examId: seat.examId,
    title: paper.title,
    locale,
    onPaper: seat.source === 'paper',
    submittedAt: seat.submittedAt,
    score,
    max,
    questions,
    queriesUntil: until,
    mayQuery: isOpen(seat, until),
    published: seat.publishedAt !== null,
    weakTopics: await nameTopics(db, shares.filter(isWeak), input.locale)
  });
}

function isOpen(seat: Seat, until: Date | null): boolean {
  return until !== null && now() <= until && seat.publishedAt === null;
}

/** The sheet's questions with their keys, in the order in which whoever sat it had them; markdown made HTML. */
export async function explainSheet(
  db: Database,
  { paper, locale }: { paper: Paper; locale: Locale },
  { attemptId, shuffle }: { attemptId: string; shuffle: boolean }
): Promise<ExplainedItem[]> {
  const saved = await selectAnswers(db, attemptId);
  const answers = Object.fromEntries(saved.map(({ item, value }) => [item, value as Answer]));
  const explained = explainPaper(paper, answers, shuffle ? shuffledBy(attemptId) : undefined);
  return explained.map((item) => {
    const pictures = picturesOf(item, locale);
    const explanation = withHtml(item.explanation, pictures);
    return { ...item, stem: asHtml(item.stem, pictures), explanation };
  });
}

function withHtml(explanation: Explanation, pictures: string): Explanation {
  if (explanation.shape !== 'texts') return explanation;
  const texts = explanation.texts.map((text) => ({
    ...text,
    text: text.text && asHtml(text.text, pictures),
    model: text.model && asHtml(text.model, pictures)
  }));
  return { ...explanation, texts };
}
