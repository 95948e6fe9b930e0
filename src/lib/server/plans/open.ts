import { done, refused, type Outcome } from '../../forms/failure';
import { insertNewCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { fulfilDuties, settleDuties } from '../duties';
import type { Actor } from '../policy';
import { lockSeen, mayWrite, recordPlanEvent, type Shown } from './access';
import { attachSessions, nameTrainers } from './content-queries';
import { decidePlan } from './queries';

/** Opens an approved plan as the cohort: its days, its pathway and its sessions. `name` is the cohort's. */
export function openPlan(
  db: Database,
  actor: Actor,
  { name, planId, revision }: Shown & { name: string }
): Promise<Outcome<{ cohortId: string }>> {
  return inTransaction(db, async (trx) => {
    const found = await lockSeen(trx, actor, planId);
    if (!found.ok) return found;
    const plan = found.value;
    if (!mayWrite(actor)) return refused('not-allowed');
    if (plan.state !== 'approved') return refused('plan-not-approved');
    if (plan.revision !== revision) return refused('changed-meanwhile');
    const cohortId = await insertNewCohort(trx, { ...plan, name, organiserId: actor.personId });
    if (!cohortId) return refused('cohort-exists');
    await attachSessions(trx, planId, cohortId);
    await nameTrainers(trx, cohortId);
    await settleDuties(trx, cohortId);
    await fulfilDuties(trx, { cohortId, artefact: 'training-plan', byId: actor.personId });
    const opened = {
      planId,
      revision: revision + 1,
      kind: 'opened',
      remark: '',
      actorId: actor.personId
    } as const;
    await decidePlan(trx, opened, cohortId);
    await recordPlanEvent(trx, actor, 'plan.opened', planId, { cohortId, name });
    return done({ cohortId });
  });
}
