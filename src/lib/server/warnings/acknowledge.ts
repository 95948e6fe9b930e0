import { isUnacknowledged } from '../../engine/warnings';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { inTransaction, type Database } from '../db';
import type { Actor } from '../policy';
import * as queries from './queries';
import { isWarned } from './read';

/**
 * Somebody takes note of a warning and says what they will do. It is quiet then until it gets worse. `stage` is the one
 * that was read: what has got worse meanwhile is read again first.
 */
export function acknowledgeWarning(
  db: Database,
  actor: Actor,
  input: { warning: string; stage: number; note: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const row = await queries.lockWarning(trx, input.warning);
    if (!row || !isWarned(actor, row)) return refused('not-found');
    if (row.stage !== input.stage) return refused('changed-meanwhile');
    if (!isUnacknowledged(row.stage, row.acknowledgedStage)) return refused('warning-acknowledged');
    await queries.acknowledge(trx, row.id, { stage: row.stage, by: actor.personId, note: input.note });
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'warning.acknowledged',
      subjectType: row.personId ? 'person' : 'cohort',
      subjectId: row.personId ?? row.cohortId,
      after: { cohort: row.cohort, rule: row.rule, stage: row.stage },
      address: actor.address
    });
    return done();
  });
}
