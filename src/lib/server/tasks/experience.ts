import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { inTransaction, type Database } from '../db';
import type { Actor } from '../policy';
import { lockEnrolment, updateExperience } from './change-queries';
import { findCoached } from './coached';

/** HR says whether somebody has worked in customer service before; their tasks and their share of the traffic follow. */
export function setExperience(
  db: Database,
  actor: Actor,
  { person, cohort, experienced }: { person: string; cohort: string; experienced: boolean }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const coached = await findCoached(trx, actor, person, cohort);
    if (!coached) return refused('not-found');
    if (!coached.oversees) return refused('not-allowed');
    const before = await lockEnrolment(trx, coached.id, person);
    if (!before || before.experienced === experienced) return done();
    await updateExperience(trx, coached.id, person, experienced);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'experience.set',
      subjectType: 'person',
      subjectId: person,
      before,
      after: { experienced },
      address: actor.address
    });
    return done();
  });
}
