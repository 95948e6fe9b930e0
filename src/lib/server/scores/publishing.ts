import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { selectCohort } from '../cohorts';
import { now } from '../clock';
import { inTransaction, type Database } from '../db';
import { fulfilDuties } from '../duties';
import { settleNotices } from '../notifications';
import { may, type Actor } from '../policy';
import { closeCheck } from './check-queries';
import { openCheck } from './checks';
import { complete, gather } from './gather';
import { chain } from './ledger';
import * as queries from './queries';

/**
 * Publishes a cohort's results once and for all: every member's total, as two people have signed for it, chained into
 * the ledger in one transaction. Two people publishing at once: one wins, the other is told.
 */
export function publishScores(db: Database, actor: Actor, cohortId: string): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'score.publish', { cohortId })) return refused('not-allowed');
    if (!(await selectCohort(trx, cohortId))) return refused('not-found');
    await queries.lockLedger(trx);
    if (await queries.selectPublication(trx, cohortId)) return refused('already-published');
    const candidates = await gather(trx, cohortId);
    const entries = complete(candidates);
    if (!entries) return refused('scores-incomplete');
    const check = await openCheck(trx, cohortId, candidates);
    if (!check?.checkedBy) return refused('scores-unchecked');
    if (check.stale) return refused('scores-changed');
    const signatures = {
      submittedBy: check.submittedBy.id,
      checkedBy: check.checkedBy.id,
      checkedAt: check.checkedAt,
      publishedBy: actor.personId,
      publishedAt: now()
    };
    const publicationId = await queries.insertPublication(trx, cohortId, signatures);
    const rows = entries.map((entry) => ({ ...entry, publicationId, cohortId }));
    const chained = chain(rows, signatures, await queries.selectLastHash(trx));
    await queries.insertResults(trx, chained);
    await closeCheck(trx, check.id, actor.personId, '');
    await settleNotices(trx, check.id);
    await fulfilDuties(trx, { cohortId, artefact: 'published-scores', byId: actor.personId });
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'results.published',
      subjectType: 'cohort',
      subjectId: cohortId,
      after: { publicationId, people: rows.length, lastHash: chained.at(-1)?.hash },
      address: actor.address
    });
    return done();
  });
}
