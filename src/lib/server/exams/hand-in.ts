import { attemptState, markRuled, type Answer, type Item } from '../../engine/assessment';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now } from '../clock';
import { inTransaction, type Database } from '../db';
import { may, type Actor } from '../policy';
import { insertMarks, type NewMark } from './marking/queries';
import { insertRuledMarks, selectStandingRulings, type StandingRuling } from './marking/ruling-queries';
import { frozenPaper } from './paper';
import * as queries from './queries';
import { isElsewhere, isId } from './seat';

/**
 * Hands the actor's paper in, for good. Handing in twice, or after the server has collected the paper, changes nothing
 * and is no error: the paper is in. Only the device that writes may; a command that has none passes none.
 */
export function submitExam(
  db: Database,
  actor: Actor,
  attemptId: string,
  device?: string
): Promise<Outcome<{ submittedAt: Date }>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'exam.sit')) return refused('not-allowed');
    const attempt = isId(attemptId) ? await queries.lockAttempt(trx, attemptId) : undefined;
    if (attempt?.personId !== actor.personId) return refused('not-found');
    if (attempt.submittedAt) return done({ submittedAt: attempt.submittedAt });
    if (await collect(trx, attempt)) return done({ submittedAt: attempt.endsAt });
    if (isElsewhere(attempt, device)) return refused('exam-elsewhere');
    const submittedAt = now();
    await handIn(trx, attempt, submittedAt, actor);
    return done({ submittedAt });
  });
}

/**
 * Hands in every attempt in `scope` whose time is up, with the answers saved until then. Called before attempts are
 * read, so that nobody meets one that is over and not in. Attempts are locked in one order: any number of readers may
 * do this at once.
 */
export async function collectOverdue(db: Database, scope: queries.Scope = {}): Promise<void> {
  const candidates = await queries.selectUncollected(db, scope);
  const due = candidates.filter((attempt) => attemptState(attempt, now()).may.collect);
  if (due.length === 0) return;
  await inTransaction(db, async (trx) => {
    for (const { id } of due) {
      const attempt = await queries.lockAttempt(trx, id);
      if (attempt) await collect(trx, attempt);
    }
  });
}

/** Hands in one locked attempt if its time and the grace are over; whether it did. */
export async function collect(trx: Database, attempt: queries.Attempt): Promise<boolean> {
  if (!attemptState(attempt, now()).may.collect) return false;
  await handIn(trx, attempt, attempt.endsAt, null);
  return true;
}

/** What was typed in from paper: marks given by hand, and who read the sheet. */
export type Entered = { marks: NewMark[]; readers: string[] };

/** Hands in a locked attempt: by its sitter, by the clock (no actor) or, from paper, by whoever typed it in. */
export async function handIn(
  trx: Database,
  attempt: queries.Attempt,
  at: Date,
  actor: Actor | null,
  entered?: Entered
): Promise<void> {
  const { items, penalty } = (await frozenPaper(trx, attempt.revisionId)).compiled;
  const answers = new Map(
    (await queries.selectAnswers(trx, attempt.id)).map(({ item, value }) => [item, value])
  );
  const rulings = await selectStandingRulings(trx, [attempt.examId]);
  const marks = items.flatMap((item) => {
    const ruling = rulings.find((each) => each.item === item.id);
    const byHand = entered?.marks.find((mark) => mark.item === item.id);
    return markByRule(item, (answers.get(item.id) ?? null) as Answer, penalty, ruling, byHand);
  });
  await queries.setSubmitted(trx, attempt.id, at);
  await insertMarks(trx, attempt.id, marks);
  await keepOriginals(trx, attempt.id, marks);
  if (marks.length === items.length) await queries.setMarked(trx, attempt.id);
  await recordEvent(trx, {
    actorId: actor?.personId ?? null,
    action: entered ? 'exam.entered' : actor ? 'exam.submitted' : 'exam.collected',
    subjectType: 'exam-attempt',
    subjectId: attempt.id,
    after: {
      examId: attempt.examId,
      submittedAt: at,
      answered: [...answers.values()].filter((value) => value !== null).length,
      ...(entered && { personId: attempt.personId, readers: entered.readers, byHand: entered.marks })
    },
    address: actor?.address
  });
}

/**
 * Closed questions, open ones left blank, which nobody needs to read, those marked on paper, and those that were dropped.
 * Beside each mark that a ruling touches stands what it would be without.
 */
function markByRule(
  item: Item,
  answer: Answer,
  penalty: string,
  ruling: StandingRuling | undefined,
  byHand: NewMark | undefined
) {
  const rule = (under: StandingRuling | undefined) =>
    byHand && under?.kind !== 'drop' ? byHand.score : markRuled(item, answer, penalty, under);
  const original = rule(undefined);
  const score = rule(ruling);
  if (score === null) return [];
  const mark: NewMark = { markerId: null, comment: null, ...byHand, item: item.id, score, max: item.points };
  return [{ ...mark, original, rulingId: ruling && ruling.kind !== 'points' ? ruling.id : null }];
}

async function keepOriginals(
  trx: Database,
  attemptId: string,
  marks: (NewMark & { original: string | null; rulingId: string | null })[]
): Promise<void> {
  const originals = marks.flatMap(({ rulingId, original, max }) =>
    rulingId ? [{ rulingId, attemptId, mark: original === null ? null : byRule(original, max) }] : []
  );
  await insertRuledMarks(trx, originals);
}

function byRule(score: string, max: string) {
  return { score, max, markerId: null, comment: null, earned: null, revision: 1, markedAt: now() };
}
