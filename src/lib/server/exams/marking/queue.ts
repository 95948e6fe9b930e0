import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import { groupBy } from '../../../engine/group-by';
import { collectOverdue } from '../hand-in';
import { excerpt } from '../markup';
import { examPaper } from '../paper';
import { answersToMark, type AnswerToMark } from './answers-to-mark';
import type { MarkedExam } from './exam-queries';
import { examsInReach, mayMark } from './reach';

export type QueuedQuestion = {
  item: string;
  /** Its place on the paper, from 1; null when the paper as it is read here lacks it. */
  question: number | null;
  /** How its stem begins, as plain text. */
  stem: string;
  waiting: number;
  /** Of these, how many a third marker decides. */
  third: number;
};

export type QueuedPaper = {
  examId: string;
  title: string;
  cohortName: string;
  sheets: number;
  questions: QueuedQuestion[];
};

/** What the actor has to mark: every answer handed in that waits for this marker, by paper and question. */
export async function markingQueue(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<QueuedPaper[]>> {
  if (!may(actor, 'marking.enter')) return refused('not-allowed');
  await collectOverdue(db);
  const exams = (await examsInReach(db, actor)).filter((exam) => mayMark(actor, exam) && !exam.publishedAt);
  const answers = await answersToMark(db, actor.personId, exams);
  const waiting = answers.filter(({ state }) => state === 'waiting' || state === 'third');
  const byExam = groupBy(waiting, ({ examId }) => examId);
  const queued = exams.filter(({ examId }) => byExam.has(examId)).reverse();
  return done(
    await Promise.all(queued.map((exam) => queuePaper(db, exam, byExam.get(exam.examId)!, locale)))
  );
}

async function queuePaper(
  db: Database,
  { examId, paper: slug, cohortName }: MarkedExam,
  waiting: AnswerToMark[],
  locale: Locale
): Promise<QueuedPaper> {
  const paper = (await examPaper(db, examId, locale))?.compiled;
  const questions = [...groupBy(waiting, ({ item }) => item)].map(([item, rows]) => {
    const index = paper?.items.findIndex(({ id }) => id === item) ?? -1;
    return {
      item,
      question: index < 0 ? null : index + 1,
      stem: excerpt(paper?.items[index]?.stem ?? rows[0]!.open.stem),
      waiting: rows.length,
      third: rows.filter(({ state }) => state === 'third').length
    };
  });
  return {
    examId,
    title: paper?.title ?? slug,
    cohortName,
    sheets: new Set(waiting.map(({ attemptId }) => attemptId)).size,
    questions: questions.sort((a, b) => (a.question ?? Infinity) - (b.question ?? Infinity))
  };
}
