import { done, refused, type Outcome } from '../../forms/failure';
import type { ImprovementContent } from '../../forms/feedback';
import { inTransaction, type Database } from '../db';
import { fulfilDuties } from '../duties';
import { notify, settleNotices } from '../notifications';
import type { Actor } from '../policy';
import { isTheirs, lockGiven, recordFeedback } from './access';
import { insertDecision, keepPlan, selectPoints } from './plan-queries';
import type { SummaryRow } from './queries';

/** A trainer's own plan as they have it before them: revision 0 before there is one. */
type Input = { cohortId: string; revision: number; content: ImprovementContent };

/** Keeps the trainer's plan as far as it is written. */
export function saveImprovement(db: Database, actor: Actor, input: Input): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const found = await openPlan(trx, actor, input);
    if (!found.ok) return found;
    const { id, state } = found.value;
    await keepPlan(trx, id, input.content, { revision: input.revision + 1, state: state ?? 'draft' });
    await recordFeedback(trx, actor, 'improvement-written', id, input.content);
    return done();
  });
}

/** Hands the plan to HR: every suggestion is answered by what will be done and by when, or why not. */
export function handInImprovement(db: Database, actor: Actor, input: Input): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const found = await openPlan(trx, actor, input);
    if (!found.ok) return found;
    const { id, cohortId, trainerId, trainer, cohort, givenById } = found.value;
    if (!isComplete(input.content, found.value.points)) return refused('improvement-incomplete');
    const revision = input.revision + 1;
    await keepPlan(trx, id, input.content, { revision, state: 'submitted' });
    await insertDecision(trx, {
      summary_id: id,
      revision,
      kind: 'submitted',
      remark: '',
      decided_by: actor.personId
    });
    await settleNotices(trx, `feedback:${id}`);
    await notify(trx, {
      toId: givenById!,
      key: `feedback:${id}:submitted:${revision}`,
      kind: 'improvement-submitted',
      data: { cohort, owner: trainer },
      about: `improvement:${id}`,
      href: `/hr/cohorts/${cohortId}/feedback/${trainerId}`
    });
    await fulfilDuties(trx, { cohortId, artefact: 'improvement-plan', byId: actor.personId });
    await recordFeedback(trx, actor, 'improvement-handed-in', id, { ...input.content, revision });
    return done();
  });
}

async function openPlan(
  trx: Database,
  actor: Actor,
  { cohortId, revision, content }: Input
): Promise<Outcome<SummaryRow>> {
  const found = await lockGiven(trx, actor, { cohortId, trainerId: actor.personId });
  if (!found.ok) return found;
  if (!isTheirs(actor, found.value.trainerId)) return refused('not-allowed');
  const { id, state, planRevision } = found.value;
  if (state === 'submitted' || state === 'accepted') return refused('improvement-closed');
  if ((planRevision ?? 0) !== revision) return refused('changed-meanwhile');
  const points = new Set((await selectPoints(trx, id)).map((point) => point.id));
  if (points.size === 0) return refused('improvement-closed');
  return content.answers.every(({ pointId }) => points.has(pointId)) ? found : refused('not-found');
}

function isComplete({ checkBy, answers }: ImprovementContent, points: number | null): boolean {
  const answered = new Set(
    answers.flatMap(({ pointId, kind, words, until }) =>
      words !== '' && (kind === 'wont' || (kind === 'will' && until !== null)) ? [pointId] : []
    )
  );
  return checkBy !== '' && answered.size === Number(points);
}
