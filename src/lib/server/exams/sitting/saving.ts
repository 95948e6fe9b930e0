import {
  attemptState,
  validateAnswer,
  type Answer,
  type AnswerCode,
  type Item
} from '../../../engine/assessment';
import { done, refused, type Outcome, type Refusal } from '../../../forms/failure';
import { now } from '../../clock';
import { inTransaction, type Database } from '../../db';
import { may, type Actor } from '../../policy';
import { collect } from '../hand-in';
import { frozenPaper } from '../paper';
import * as queries from '../queries';
import { isElsewhere, isId } from '../seat';
import type { SavedAnswer } from './sitting';

/** What became of one answer: what is kept now and when it was saved, or why this one was not taken. */
export type Receipt =
  | ({ item: string; ok: true; superseded: boolean } & SavedAnswer)
  | { item: string; ok: false; code: AnswerCode | 'unknown-item' };

/** A refused save says what is kept all the same. */
export type SaveRefusal = Refusal & { kept?: ({ item: string } & SavedAnswer)[] };

type Given = {
  attemptId: string;
  answers: { item: string; value?: unknown; revision: number }[];
  /** The browser that writes; a command has none. */
  device?: string;
};

/**
 * Saves answers as they are given. Each carries a revision that grows with every change of that answer: one that
 * arrives late never overwrites a newer one (`superseded`, with what is kept), and the same one sent twice is saved
 * once. Answers that are sound are saved though others beside them are not. After the bell and the grace, or once the
 * paper is in, everything is refused; so it is from a device whose paper was continued on another.
 */
export function saveAnswers(
  db: Database,
  actor: Actor,
  given: Given
): Promise<Outcome<Receipt[]> | SaveRefusal> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'exam.sit')) return refused('not-allowed');
    const attempt = isId(given.attemptId) ? await queries.lockAttempt(trx, given.attemptId) : undefined;
    if (attempt?.personId !== actor.personId) return refused('not-found');
    if (attempt.submittedAt) return refuseLate(trx, attempt.id, 'exam-submitted');
    if (await collect(trx, attempt)) return refuseLate(trx, attempt.id, 'exam-over');
    if (!attemptState(attempt, now()).may.save) return refuseLate(trx, attempt.id, 'exam-over');
    if (isElsewhere(attempt, given.device)) return refused('exam-elsewhere');
    const { items } = (await frozenPaper(trx, attempt.revisionId)).compiled;
    const readings = newestOfEach(given.answers).map((answer) => read(items, answer));
    const sound = readings.filter((reading) => reading.ok);
    const kept = await keep(trx, attempt.id, sound);
    return done(
      readings.map((reading) => (reading.ok ? receiptFor(reading, kept.get(reading.item)!) : reading))
    );
  });
}

/** Writes what is newer; what is kept of each afterwards, read again only where something else was newer. */
async function keep(
  trx: Database,
  attemptId: string,
  answers: (Reading & { ok: true })[]
): Promise<Map<string, SavedAnswer>> {
  if (answers.length === 0) return new Map();
  const written = await queries.upsertAnswers(trx, attemptId, answers);
  const kept = written.length < answers.length ? await queries.selectAnswers(trx, attemptId) : written;
  return new Map((kept as ({ item: string } & SavedAnswer)[]).map((answer) => [answer.item, answer]));
}

type Reading =
  | { ok: true; item: string; value: Answer; revision: number }
  | { ok: false; item: string; code: AnswerCode | 'unknown-item' };

function read(items: Item[], { item: id, value, revision }: Given['answers'][number]): Reading {
  const item = items.find((each) => each.id === id);
  if (!item) return { ok: false, item: id, code: 'unknown-item' };
  const checked = validateAnswer(item, value);
  return checked.ok
    ? { ok: true, item: id, value: checked.answer, revision }
    : { ok: false, item: id, code: checked.code };
}

/** One statement cannot write a row twice; of two answers to one question in a message the newer counts. */
function newestOfEach(answers: Given['answers']): Given['answers'] {
  const newest = new Map<string, Given['answers'][number]>();
  for (const answer of answers) {
    if (answer.revision >= (newest.get(answer.item)?.revision ?? 0)) newest.set(answer.item, answer);
  }
  return [...newest.values()];
}

function receiptFor(given: Reading & { ok: true }, kept: SavedAnswer): Receipt {
  const same = kept.revision === given.revision && JSON.stringify(kept.value) === JSON.stringify(given.value);
  return {
    item: given.item,
    ok: true,
    superseded: !same,
    value: kept.value,
    revision: kept.revision,
    savedAt: kept.savedAt
  };
}

async function refuseLate(
  trx: Database,
  attemptId: string,
  code: 'exam-over' | 'exam-submitted'
): Promise<SaveRefusal> {
  return { ...refused(code), kept: await keptAnswers(trx, attemptId) };
}

async function keptAnswers(db: Database, attemptId: string): Promise<({ item: string } & SavedAnswer)[]> {
  return (await queries.selectAnswers(db, attemptId)) as ({ item: string } & SavedAnswer)[];
}
