import { randomInt, randomUUID } from 'node:crypto';
import { attemptState, bell, dealVariant, mayRetake } from '../../../engine/assessment';
import { done, refused, type Outcome, type Refusal } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { admitGuess, forgiveGuesses } from '../../auth';
import { now } from '../../clock';
import { selectMembers } from '../../cohorts';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import type { Actor } from '../../policy';
import { examPaper } from '../paper';
import * as queries from '../queries';
import { isStartCode } from '../scheduling/start-code';
import { collectOverdue } from '../hand-in';
import { ownSeat } from '../seat';

type Start = {
  examId: string;
  locale: Locale;
  /** What was typed where a start code is asked for. */
  code?: string;
  /** The browser that is going to write; a command has none. */
  device?: string;
};

/**
 * Begins the actor's attempt, or a further one where it is allowed; where neither may begin, the attempt there is is
 * given back as it is. The paper stays as it is at this moment.
 */
export function startExam(db: Database, actor: Actor, input: Start): Promise<Outcome<{ attemptId: string }>> {
  return inTransaction(db, async (trx) => {
    await queries.lockPlace(trx, input.examId, actor.personId);
    await collectOverdue(trx, { personIds: [actor.personId] });
    const found = await ownSeat(trx, actor, input.examId);
    if (!found.ok) return found;
    const seat = found.value;
    const startedAt = now();
    const out = seat.publishedAt ?? seat.releasedAt;
    const further =
      !out && mayRetake(seat, { sitting: seat.sitting ?? 0, attempts: seat.attempts }, startedAt);
    if (seat.attemptId && !further) return done({ attemptId: seat.attemptId });
    const { state, may: allowed } = attemptState(seat, startedAt);
    if (!further && !allowed.start) return refused(state === 'missed' ? 'exam-missed' : 'exam-not-open');
    if (out) return refused('already-published');
    const wrong = await checkCode(trx, seat, input.code ?? '');
    return wrong ?? begin(trx, actor, seat, { ...input, startedAt });
  });
}

/** A guess counts before it is looked at, so that guesses sent at once do not all slip through. */
async function checkCode(trx: Database, seat: queries.Seat, typed: string): Promise<Refusal | undefined> {
  if (seat.startCode === null) return undefined;
  const subject = `exam:${seat.examId}:${seat.personId}`;
  if (!(await admitGuess(trx, subject))) return refused('throttled');
  if (!isStartCode(seat.startCode, typed)) return refused('start-code-wrong');
  await forgiveGuesses(trx, subject);
  return undefined;
}

async function begin(
  trx: Database,
  actor: Actor,
  seat: queries.Seat,
  { locale, device = null, startedAt }: { locale: Locale; device?: string | null; startedAt: Date }
): Promise<Outcome<{ attemptId: string }>> {
  const sitting = (seat.sitting ?? 0) + 1;
  const variant = await deal(trx, seat, sitting);
  const paper = await examPaper(trx, seat.examId, locale, variant);
  if (!paper) return refused('paper-missing');
  const endsAt = new Date(bell(startedAt, seat.minutes, seat.closesAt, seat.extraMinutes));
  const { revisionId } = paper;
  const begun = await insert(trx, seat, { sitting, variant, revisionId, device, startedAt, endsAt });
  if (begun.fresh) {
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'exam.started',
      subjectType: 'exam-attempt',
      subjectId: begun.attemptId,
      after: { examId: seat.examId, sitting, variant, revisionId, endsAt },
      address: actor.address
    });
  }
  return done({ attemptId: begun.attemptId });
}

async function deal(trx: Database, { examId, cohortId, personId }: queries.Seat, sitting: number) {
  const texts = await queries.selectExamPapers(trx, examId);
  const variants = Math.max(1, ...texts.map(({ variant }) => variant));
  if (variants === 1) return 1;
  const people = (await selectMembers(trx, cohortId)).map((member) => member.personId);
  return dealVariant(examId, people, personId, { variants, sitting });
}

/**
 * Two starts at once make one attempt. The id tells nothing of when it was made and the number is drawn at random: a
 * marker who sees both must not learn whose sheet it is from who began first.
 */
async function insert(
  trx: Database,
  { examId, personId }: queries.Seat,
  attempt: Omit<queries.NewAttempt, 'id' | 'examId' | 'personId' | 'number' | 'source'>
): Promise<{ attemptId: string; fresh: boolean }> {
  for (let tries = 0; tries < 50; tries++) {
    const id = randomUUID();
    const number = randomInt(1000, 10_000);
    if (await queries.insertAttempt(trx, { ...attempt, id, examId, personId, number, source: 'screen' })) {
      return { attemptId: id, fresh: true };
    }
    const seat = await queries.selectSeat(trx, examId, personId);
    if (seat?.attemptId && seat.sitting === attempt.sitting) {
      return { attemptId: seat.attemptId, fresh: false };
    }
  }
  throw new Error(`exam ${examId} has no number left`);
}
