import { done, refused, type Outcome } from '../../forms/failure';
import type { SummaryContent } from '../../forms/feedback';
import { inTransaction, type Database } from '../db';
import { fulfilDuties } from '../duties';
import { notify } from '../notifications';
import type { Actor } from '../policy';
import { mayWrite, recordFeedback, trainersOf, type Place } from './access';
import { freezeFigures } from './frozen';
import * as queries from './queries';

/** A summary as its writer has it before them: revision 0 before there is one. */
type Input = Place & { revision: number; content: SummaryContent };

/** Keeps a trainer's summary as far as it is written. */
export function saveSummary(db: Database, actor: Actor, input: Input): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const kept = await keep(trx, actor, input);
    return kept.ok ? done() : kept;
  });
}

/**
 * Gives a trainer their summary, with the figures as they are now: neither changes any more. It fulfils HR's duty, and
 * the trainer's seven days begin; where HR suggests nothing, there is nothing to answer and their duty is done too.
 */
export function giveSummary(db: Database, actor: Actor, input: Input): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const judged = mayKeep(actor, input);
    if (!judged.ok) return judged;
    if (input.content.praised === '') return refused('bad-input');
    const figures = await freezeFigures(trx, input, input.content.courses);
    if (!figures.ok) return figures;
    const kept = await keep(trx, actor, input);
    if (!kept.ok) return kept;
    const { id, cohort, cohortId, trainerId } = kept.value;
    await queries.setGiven(trx, id, actor.personId, figures.value);
    await notify(trx, {
      toId: trainerId,
      key: `feedback:${id}:given`,
      kind: 'feedback-given',
      data: { cohort },
      about: `feedback:${id}`,
      href: `/teach/feedback/${cohortId}`
    });
    const handing = { cohortId, byId: actor.personId, aboutId: trainerId };
    await fulfilDuties(trx, { ...handing, artefact: 'feedback-summary' });
    if (input.content.points.length === 0)
      await fulfilDuties(trx, { ...handing, artefact: 'improvement-plan' });
    await recordFeedback(trx, actor, 'summary-given', id, { cohortId, trainerId });
    return done();
  });
}

async function keep(
  trx: Database,
  actor: Actor,
  { cohortId, trainerId, revision, content }: Input
): Promise<Outcome<queries.SummaryRow>> {
  const judged = mayKeep(actor, { cohortId, trainerId });
  if (!judged.ok) return judged;
  const written = { ...content, byId: actor.personId };
  const before = await queries.lockSummary(trx, cohortId, trainerId);
  if (before?.givenAt) return refused('summary-given');
  if ((before?.revision ?? 0) !== revision) return refused('changed-meanwhile');
  if (before) await queries.updateSummary(trx, before.id, written);
  else {
    if (!(await trainersOf(trx, cohortId)).includes(trainerId)) return refused('not-found');
    if (!(await queries.insertSummary(trx, { cohortId, trainerId }, written)))
      return refused('changed-meanwhile');
  }
  const after = (await queries.lockSummary(trx, cohortId, trainerId))!;
  await recordFeedback(trx, actor, 'summary-written', after.id, content);
  return done(after);
}

/** HR writes summaries, but not about themselves. */
function mayKeep(actor: Actor, { cohortId, trainerId }: Place): Outcome {
  if (!mayWrite(actor, cohortId)) return refused('not-allowed');
  return actor.personId === trainerId ? refused('feedback-own') : done();
}
