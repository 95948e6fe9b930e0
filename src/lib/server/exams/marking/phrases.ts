import { done, refused, type Outcome } from '../../../forms/failure';
import { inTransaction, type Database } from '../../db';
import { may, type Actor } from '../../policy';
import { isId } from '../seat';
import { countPhrases, deletePhrase, upsertPhrase } from './phrase-queries';
import { examInReach, mayMark } from './reach';

/** How many phrases a marker may keep for one question. */
const MOST_PHRASES = 40;

/** Keeps a sentence for further comments on a question, for oneself or for every marker of it. */
export function keepPhrase(
  db: Database,
  actor: Actor,
  { examId, item, body, shared }: { examId: string; item: string; body: string; shared: boolean }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'marking.enter')) return refused('not-allowed');
    const exam = await examInReach(trx, actor, examId);
    if (!exam || !mayMark(actor, exam)) return refused('not-found');
    if ((await countPhrases(trx, item, actor.personId)) >= MOST_PHRASES) return refused('phrases-full');
    await upsertPhrase(trx, { item, authorId: actor.personId, shared, body });
    return done();
  });
}

/** Removes a phrase of one's own. */
export async function dropPhrase(db: Database, actor: Actor, id: string): Promise<Outcome> {
  if (!may(actor, 'marking.enter')) return refused('not-allowed');
  const found = isId(id) && (await deletePhrase(db, id, actor.personId));
  return found ? done() : refused('not-found');
}
