import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { inTransaction, type Database } from '../../db';
import { may, type Actor } from '../../policy';
import { isId } from '../seat';
import { changePaper, lockPaper, type PaperChange, type PaperRow } from './composing-queries';

/** A paper as somebody has it before them: what they do counts only while nobody has changed it since. */
export type Shown = { paperId: string; revision: number };

/**
 * Changes a paper that is still being made: a draft, or one that was returned. `work` does what is particular and
 * answers what changes of the paper itself; nothing of it stays where it refuses.
 */
export function changeDraft(
  db: Database,
  actor: Actor,
  shown: Shown,
  action: string,
  work: (trx: Database, paper: PaperRow) => Promise<Outcome<PaperChange & { told?: unknown }>>
): Promise<Outcome<{ revision: number }>> {
  return inTransaction(db, async (trx) => {
    const found = await lockShown(trx, actor, shown);
    if (!found.ok) return found;
    const paper = found.value;
    if (!mayCompose(actor, paper)) return refused('not-allowed');
    if (paper.state !== 'draft' && paper.state !== 'returned') return refused('paper-closed');
    if (paper.revision !== shown.revision) return refused('changed-meanwhile');
    const outcome = await work(trx, paper);
    if (!outcome.ok) return outcome;
    const { told, ...change } = outcome.value;
    await changePaper(trx, paper.id, actor.personId, change);
    await recordPaperEvent(trx, actor, action, paper.id, told);
    return done({ revision: paper.revision + 1 });
  });
}

/** The paper, held until the transaction ends; one that the actor may not see does not exist for them. */
export async function lockShown(
  trx: Database,
  actor: Actor,
  { paperId }: { paperId: string }
): Promise<Outcome<PaperRow>> {
  const paper = isId(paperId) ? await lockPaper(trx, paperId) : undefined;
  return paper && maySee(actor, paper) ? done(paper) : refused('not-found');
}

type Bound = Pick<PaperRow, 'cohortId' | 'state'>;

/** Who only approves papers sees none before it is submitted. */
export function maySee(actor: Actor, paper: Bound): boolean {
  return mayCompose(actor, paper) || (paper.state !== 'draft' && mayApprove(actor, paper));
}

export function mayCompose(actor: Actor, { cohortId }: Pick<Bound, 'cohortId'>): boolean {
  return may(actor, 'paper.compose', { cohortId });
}

/** A paper belongs to no department: the lead of any may approve it. */
export function mayApprove(actor: Actor, { cohortId }: Pick<Bound, 'cohortId'>): boolean {
  return actor.grants.some(({ departmentId }) => may(actor, 'paper.approve', { cohortId, departmentId }));
}

export function recordPaperEvent(
  trx: Database,
  actor: Actor,
  action: string,
  paperId: string,
  after?: unknown
): Promise<void> {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'paper',
    subjectId: paperId,
    after,
    address: actor.address
  });
}
