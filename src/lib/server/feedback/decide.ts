import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import { notify, settleNotices } from '../notifications';
import type { Actor } from '../policy';
import { lockGiven, mayWrite, recordFeedback, type Place } from './access';
import { insertDecision, setPlanState } from './plan-queries';

type Input = Place & { revision: number; remark: string };

/** Accepts a trainer's plan: what they undertook is followed from now on, into their next cohorts. */
export function acceptImprovement(db: Database, actor: Actor, input: Input): Promise<Outcome> {
  return decide(db, actor, input, 'accepted');
}

/** Gives a plan back with remarks on what is missing. */
export function returnImprovement(db: Database, actor: Actor, input: Input): Promise<Outcome> {
  if (input.remark.trim() === '') return Promise.resolve(refused('bad-input'));
  return decide(db, actor, input, 'returned');
}

function decide(
  db: Database,
  actor: Actor,
  { cohortId, trainerId, revision, remark }: Input,
  kind: 'accepted' | 'returned'
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const found = await lockGiven(trx, actor, { cohortId, trainerId });
    if (!found.ok) return found;
    if (!mayWrite(actor, cohortId)) return refused('not-allowed');
    if (actor.personId === trainerId) return refused('feedback-own');
    const { id, state, planRevision, cohort } = found.value;
    if (state !== 'submitted') return refused('improvement-not-submitted');
    if (planRevision !== revision) return refused('changed-meanwhile');
    const next = revision + 1;
    await setPlanState(trx, id, { revision: next, state: kind });
    await insertDecision(trx, {
      summary_id: id,
      revision: next,
      kind,
      remark: remark.trim(),
      decided_by: actor.personId
    });
    await settleNotices(trx, `improvement:${id}`);
    await notify(trx, {
      toId: trainerId,
      key: `feedback:${id}:decided:${next}`,
      kind: kind === 'accepted' ? 'improvement-accepted' : 'improvement-returned',
      data: { cohort },
      about: `improvement:${id}`,
      href: `/teach/feedback/${cohortId}`
    });
    await recordFeedback(trx, actor, `improvement-${kind}`, id, { remark, revision: next });
    return done();
  });
}
