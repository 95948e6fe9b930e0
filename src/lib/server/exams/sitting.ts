import { randomInt, randomUUID } from 'node:crypto';
import {
  attemptState,
  bell,
  publicPaper,
  type Answer,
  type Paper,
  type PublicPaper
} from '../../engine/assessment';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now } from '../clock';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import type { Actor } from '../policy';
import { asHtml, withHtml } from './markup';
import { examPaper, frozenPaper } from './paper';
import * as queries from './queries';
import { ownSeat } from './seat';

/** Begins the actor's attempt; one that has begun is given back as it is. The paper stays as it is at this moment. */
export function startExam(
  db: Database,
  actor: Actor,
  input: { examId: string; locale: Locale }
): Promise<Outcome<{ attemptId: string }>> {
  return inTransaction(db, async (trx) => {
    const found = await ownSeat(trx, actor, input.examId);
    if (!found.ok) return found;
    const seat = found.value;
    if (seat.attemptId) return done({ attemptId: seat.attemptId });
    const startedAt = now();
    const { state, may: allowed } = attemptState(seat, startedAt);
    if (!allowed.start) return refused(state === 'missed' ? 'exam-missed' : 'exam-not-open');
    if (seat.publishedAt) return refused('already-published');
    const paper = await examPaper(trx, seat.examId, input.locale);
    if (!paper) return refused('paper-missing');
    const endsAt = new Date(bell(startedAt, seat.minutes, seat.closesAt));
    const begun = await insert(trx, seat, { revisionId: paper.revisionId, startedAt, endsAt });
    if (begun.fresh) {
      await recordEvent(trx, {
        actorId: actor.personId,
        action: 'exam.started',
        subjectType: 'exam-attempt',
        subjectId: begun.attemptId,
        after: { examId: seat.examId, revisionId: paper.revisionId, endsAt },
        address: actor.address
      });
    }
    return done({ attemptId: begun.attemptId });
  });
}

/**
 * Two starts at once make one attempt. The id tells nothing of when it was made and the number is drawn at random: a
 * marker who sees both must not learn whose sheet it is from who began first.
 */
async function insert(
  trx: Database,
  { examId, personId }: queries.Seat,
  attempt: { revisionId: string; startedAt: Date; endsAt: Date }
): Promise<{ attemptId: string; fresh: boolean }> {
  for (let tries = 0; tries < 50; tries++) {
    const id = randomUUID();
    const number = randomInt(1000, 10_000);
    if (await queries.insertAttempt(trx, { ...attempt, id, examId, personId, number })) {
      return { attemptId: id, fresh: true };
    }
    const seat = await queries.selectSeat(trx, examId, personId);
    if (seat?.attemptId) return { attemptId: seat.attemptId, fresh: false };
  }
  throw new Error(`exam ${examId} has no number left`);
}

export type SavedAnswer = { value: Answer; revision: number; savedAt: Date };

export type Sitting = {
  examId: string;
  attemptId: string;
  locale: Locale;
  /** Stems and instructions are HTML, safe to put into a page. */
  paper: PublicPaper;
  answers: Record<string, SavedAnswer>;
  endsAt: Date;
  now: Date;
  secondsLeft: number;
};

/** The paper in front of the sitter, with what has been saved, while the time runs. */
export async function readSitting(db: Database, actor: Actor, examId: string): Promise<Outcome<Sitting>> {
  const found = await ownSeat(db, actor, examId);
  if (!found.ok) return found;
  const seat = found.value;
  const { attemptId, revisionId, endsAt } = seat;
  if (!attemptId || !revisionId || !endsAt) return refused('exam-not-open');
  if (seat.submittedAt) return refused('exam-submitted');
  const at = now();
  const { state, secondsLeft } = attemptState(seat, at);
  if (state !== 'running') return refused('exam-over');
  const { compiled, locale } = await frozenPaper(db, revisionId);
  const saved = await queries.selectAnswers(db, attemptId);
  return done({
    examId,
    attemptId,
    locale,
    paper: shownPaper(compiled, locale),
    answers: Object.fromEntries(saved.map(({ item, ...answer }) => [item, answer as SavedAnswer])),
    endsAt,
    now: at,
    secondsLeft
  });
}

function shownPaper(paper: Paper, locale: Locale): PublicPaper {
  const shown = publicPaper(paper);
  return {
    ...shown,
    instructions: asHtml(shown.instructions),
    items: shown.items.map((item) =>
      withHtml(
        item,
        paper.items.find(({ id }) => id === item.id)!,
        locale
      )
    )
  };
}
