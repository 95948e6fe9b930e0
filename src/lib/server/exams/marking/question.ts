import { done, refused, type Outcome } from '../../../forms/failure';
import { collectOverdue } from '../hand-in';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import { excerpt } from '../markup';
import { examPaper } from '../paper';
import { answersToMark, type AnswerState, type AnswerToMark } from './answers-to-mark';
import { selectPhrases, type Phrase } from './phrase-queries';
import { examInReach, mayMark } from './reach';
import { selectStandingRulings } from './ruling-queries';
import { readSheet, type SheetToMark } from './sheet';

export type QuestionToMark = {
  examId: string;
  item: string;
  title: string;
  cohortName: string;
  /** Its place on the paper as it is read here, from 1; null when it lacks it. */
  question: number | null;
  /** How its stem begins, as plain text. */
  opening: string;
  /** Two people mark each answer, blind to each other. */
  double: boolean;
  /** Why nothing can be marked any more. */
  closed: 'published' | 'dropped' | null;
  released: boolean;
  /** The sheets this marker has to do with, in the order of their random numbers. */
  sheets: { number: number; state: AnswerState }[];
  done: number;
  sheet: (SheetToMark & Neighbours) | null;
  phrases: Phrase[];
};

/** Numbers of sheets; null where there is none. */
export type Neighbours = { previous: number | null; next: number | null; nextWaiting: number | null };

/**
 * One question across everybody who answered it, with one sheet open: the one asked for or the first that waits. Sheets
 * have numbers and never names, and of two blind markers neither learns what the other gave.
 */
export async function readQuestionToMark(
  db: Database,
  actor: Actor,
  { examId, item, number, locale }: { examId: string; item: string; number: number | null; locale: Locale }
): Promise<Outcome<QuestionToMark>> {
  if (!may(actor, 'marking.enter')) return refused('not-allowed');
  await collectOverdue(db);
  const exam = await examInReach(db, actor, examId);
  if (!exam || !mayMark(actor, exam)) return refused('not-found');
  const paper = (await examPaper(db, examId, locale))?.compiled;
  const answers = (await answersToMark(db, actor.personId, [exam], item)).filter(
    ({ state }) => state !== 'over'
  );
  const index = paper?.items.findIndex(({ id }) => id === item) ?? -1;
  const asked = paper?.items[index] ?? answers[0]?.open;
  if (!asked) return refused('not-found');
  const [ruling] = await selectStandingRulings(db, [examId], item);
  const open = answers.find((answer) => answer.number === number) ?? answers.find(waits) ?? answers[0];
  return done({
    examId,
    item,
    title: paper?.title ?? exam.paper,
    cohortName: exam.cohortName,
    question: index < 0 ? null : index + 1,
    opening: excerpt(asked.stem),
    double: exam.double,
    closed: exam.publishedAt ? 'published' : ruling?.kind === 'drop' ? 'dropped' : null,
    released: exam.releasedAt !== null,
    sheets: answers.map(({ number, state }) => ({ number, state })),
    done: answers.filter((answer) => !waits(answer)).length,
    sheet: open ? { ...(await readSheet(db, actor, exam, open)), ...neighbours(answers, open) } : null,
    phrases: await selectPhrases(db, item, actor.personId)
  });
}

function waits({ state }: AnswerToMark): boolean {
  return state === 'waiting' || state === 'third';
}

/** The next that waits is looked for from here to the end, and then from the beginning. */
function neighbours(answers: AnswerToMark[], open: AnswerToMark): Neighbours {
  const place = answers.indexOf(open);
  const round = [...answers.slice(place + 1), ...answers.slice(0, place)];
  return {
    previous: answers[place - 1]?.number ?? null,
    next: answers[place + 1]?.number ?? null,
    nextWaiting: round.find(waits)?.number ?? null
  };
}
