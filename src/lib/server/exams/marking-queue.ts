import type { Paper } from '../../engine/assessment';
import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { groupBy } from './group-by';
import { collectOverdue } from './hand-in';
import { selectUnmarked } from './marking-queries';
import { excerpt } from './markup';
import { examPaper } from './paper';

export type QueuedQuestion = {
  item: string;
  /** Its place on the paper, from 1; null when the paper has since lost it. */
  question: number | null;
  /** How its stem begins, as plain text. */
  stem: string;
  waiting: number;
  /** The sheet to begin with. */
  next: string;
};

export type QueuedPaper = {
  examId: string;
  title: string;
  cohortName: string;
  sheets: number;
  questions: QueuedQuestion[];
};

/** What the actor has to mark: every answer handed in and not yet marked, by paper and question. */
export async function markingQueue(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<QueuedPaper[]>> {
  if (!may(actor, 'answer.mark')) return refused('not-allowed');
  await collectOverdue(db);
  const rows = (await selectUnmarked(db, actor.personId)).filter(({ cohortId }) =>
    may(actor, 'answer.mark', { cohortId })
  );
  const byExam = groupBy(rows, ({ examId }) => examId);
  return done(await Promise.all([...byExam.values()].map((waiting) => queuePaper(db, waiting, locale))));
}

type Row = Awaited<ReturnType<typeof selectUnmarked>>[number];

async function queuePaper(db: Database, waiting: Row[], locale: Locale): Promise<QueuedPaper> {
  const { examId, paper: slug, cohortName } = waiting[0]!;
  const paper = (await examPaper(db, examId, locale))?.compiled;
  const questions = [...groupBy(waiting, ({ item }) => item)].map(([item, rows]) => ({
    item,
    ...placeOf(paper, item),
    waiting: rows.length,
    next: rows[0]!.attemptId
  }));
  return {
    examId,
    title: paper?.title ?? slug,
    cohortName,
    sheets: new Set(waiting.map(({ attemptId }) => attemptId)).size,
    questions: questions.sort((a, b) => (a.question ?? Infinity) - (b.question ?? Infinity))
  };
}

function placeOf(paper: Paper | undefined, item: string): Pick<QueuedQuestion, 'question' | 'stem'> {
  const index = paper?.items.findIndex(({ id }) => id === item) ?? -1;
  const found = paper?.items[index];
  return found ? { question: index + 1, stem: excerpt(found.stem) } : { question: null, stem: item };
}
