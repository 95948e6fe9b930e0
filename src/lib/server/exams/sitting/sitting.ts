import { attemptState, type Answer, type PublicPaper } from '../../../engine/assessment';
import { done, refused, type Outcome } from '../../../forms/failure';
import { now } from '../../clock';
import type { Database } from '../../db';
import type { Locale } from '../../db/schema';
import type { Actor } from '../../policy';
import { frozenPaper } from '../paper';
import * as queries from '../queries';
import { selectAbsences, type Absences } from './absence-queries';
import { isElsewhere, ownSeat } from '../seat';
import { sheetFor } from './sheet';

export type SavedAnswer = { value: Answer; revision: number; savedAt: Date };

export type Sitting = {
  examId: string;
  attemptId: string;
  locale: Locale;
  /** Stems and instructions are HTML, safe to put into a page. */
  paper: PublicPaper;
  answers: Record<string, SavedAnswer>;
  absences: Absences;
  endsAt: Date;
  now: Date;
  secondsLeft: number;
};

/** The paper in front of the sitter, with what has been saved, while the time runs. A command has no `device`. */
export async function readSitting(
  db: Database,
  actor: Actor,
  examId: string,
  device?: string
): Promise<Outcome<Sitting>> {
  const running = await runningSeat(db, actor, examId, device);
  if (!running.ok) return running;
  const { seat, attemptId, revisionId, endsAt, at } = running.value;
  const paper = await frozenPaper(db, revisionId);
  return done({
    examId,
    attemptId,
    locale: paper.locale,
    paper: sheetFor(paper, { attemptId, shuffle: seat.shuffle }),
    answers: await keptAnswers(db, attemptId),
    absences: await selectAbsences(db, attemptId),
    endsAt,
    now: at,
    secondsLeft: attemptState(seat, at).secondsLeft
  });
}

/** What is saved by now and when the bell goes, for a page that has been open for a while. */
export async function readKept(
  db: Database,
  actor: Actor,
  examId: string,
  device: string
): Promise<Outcome<{ answers: Record<string, SavedAnswer>; endsAt: Date; now: Date }>> {
  const running = await runningSeat(db, actor, examId, device);
  if (!running.ok) return running;
  const { attemptId, endsAt, at } = running.value;
  return done({ answers: await keptAnswers(db, attemptId), endsAt, now: at });
}

async function runningSeat(db: Database, actor: Actor, examId: string, device: string | undefined) {
  const found = await ownSeat(db, actor, examId);
  if (!found.ok) return found;
  const seat = found.value;
  const { attemptId, revisionId, endsAt } = seat;
  if (!attemptId || !revisionId || !endsAt) return refused('exam-not-open');
  if (seat.submittedAt) return refused('exam-submitted');
  const at = now();
  if (attemptState(seat, at).state !== 'running') return refused('exam-over');
  if (isElsewhere(seat, device)) return refused('exam-elsewhere');
  return done({ seat, attemptId, revisionId, endsAt, at });
}

async function keptAnswers(db: Database, attemptId: string): Promise<Record<string, SavedAnswer>> {
  const saved = await queries.selectAnswers(db, attemptId);
  return Object.fromEntries(saved.map(({ item, ...answer }) => [item, answer as SavedAnswer]));
}
