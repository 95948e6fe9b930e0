import { randomInt, randomUUID } from 'node:crypto';
import { bell } from '../../../engine/assessment';
import { now } from '../../clock';
import type { Database } from '../../db';
import type { Actor } from '../../policy';
import { handIn } from '../hand-in';
import { frozenPaper } from '../paper';
import { insertAttempt, lockAttempt, upsertAnswers, type NewAttempt } from '../queries';
import { answersIn, marksIn, type EntryLines } from './lines';
import * as queries from './queries';

export type Sheet = {
  sitting: number;
  variant: number;
  revisionId: string;
  satAt: Date;
  lines: EntryLines;
  /** Who read the sheet, once or each for themselves. */
  readers: string[];
};

/**
 * Makes a sheet that has been read an attempt like any other: begun when the person sat down, handed in at the bell,
 * closed questions marked by the rules, open ones as they were marked by hand.
 */
export async function makeAttempt(
  trx: Database,
  actor: Actor,
  place: queries.EntryPlace,
  sheet: Sheet
): Promise<void> {
  const { examId, personId, minutes, closesAt, extraMinutes } = place;
  const { compiled: paper } = await frozenPaper(trx, sheet.revisionId);
  const endsAt = new Date(bell(sheet.satAt, minutes, closesAt, extraMinutes));
  const id = await insert(trx, {
    ...{ examId, personId, revisionId: sheet.revisionId, sitting: sheet.sitting, variant: sheet.variant },
    ...{ device: null, source: 'paper', startedAt: sheet.satAt, endsAt }
  });
  const answers = answersIn(paper, sheet.lines);
  if (answers.length > 0) await upsertAnswers(trx, id, answers);
  const attempt = (await lockAttempt(trx, id))!;
  const submittedAt = endsAt < now() ? endsAt : now();
  await handIn(trx, attempt, submittedAt, actor, {
    marks: marksIn(paper, sheet.lines),
    readers: sheet.readers
  });
  await queries.setEntered(trx, { examId, personId, sitting: sheet.sitting }, id);
}

/** The number is drawn at random, as for everybody: it tells nothing of who sat on paper. */
async function insert(trx: Database, attempt: Omit<NewAttempt, 'id' | 'number'>): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const id = randomUUID();
    if (await insertAttempt(trx, { ...attempt, id, number: randomInt(1000, 10_000) })) return id;
  }
  throw new Error(`exam ${attempt.examId} has no number left, or the attempt is there`);
}
