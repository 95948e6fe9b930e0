import { randomInt } from 'node:crypto';
import type { FormAnswers } from '../../engine/forms';
import type { Database } from '../db';

/** All answers of an anonymous round, in an order that means nothing. */
export async function selectAnonymous(db: Database, roundId: string): Promise<FormAnswers[]> {
  const rows = await db
    .selectFrom('form_anonymous_answer')
    .select('answers')
    .where('round_id', '=', roundId)
    .orderBy('position')
    .execute();
  return rows.map(({ answers }) => answers as FormAnswers);
}

/**
 * Adds one answer and deals all of the round anew: each row is written again in a random order by this one
 * transaction, so that neither its place nor the mark of its transaction tells which came last. Lock the round first.
 */
export async function addAnonymous(db: Database, roundId: string, answers: FormAnswers): Promise<void> {
  const all = shuffled([...(await selectAnonymous(db, roundId)), answers]);
  await db.deleteFrom('form_anonymous_answer').where('round_id', '=', roundId).execute();
  await db
    .insertInto('form_anonymous_answer')
    .values(all.map((each, position) => ({ round_id: roundId, position, answers: JSON.stringify(each) })))
    .execute();
}

function shuffled<T>(list: T[]): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}
