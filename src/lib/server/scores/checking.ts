import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { holdersOf, selectCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { notify, settleNotices } from '../notifications';
import { may, rolesFor, type Actor } from '../policy';
import * as queries from './check-queries';
import { figuresDigest, openCheck, type Check } from './checks';
import { complete, gather } from './gather';
import { lockLedger, selectPublication } from './queries';

/**
 * Hands a cohort's figures, as they are, to a second person. Refused while anything is missing of anybody. Figures that
 * have changed since they were submitted may be submitted anew.
 */
export function submitScores(db: Database, actor: Actor, cohortId: string): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'score.publish', { cohortId })) return refused('not-allowed');
    const cohort = await selectCohort(trx, cohortId);
    if (!cohort) return refused('not-found');
    await lockLedger(trx);
    if (await selectPublication(trx, cohortId)) return refused('already-published');
    const candidates = await gather(trx, cohortId);
    const entries = complete(candidates);
    if (!entries) return refused('scores-incomplete');
    const before = await openCheck(trx, cohortId, candidates);
    if (before && !before.stale) return refused('scores-submitted');
    if (before) await end(trx, actor, before, '');
    const figures = entries.map(({ personId, total }) => ({ personId, total }));
    const digest = figuresDigest(entries);
    const id = await queries.insertCheck(trx, { cohortId, byId: actor.personId, digest, figures });
    await tellCheckers(trx, actor, id, cohort);
    await record(trx, actor, 'scores.submitted', cohortId, { checkId: id, people: entries.length, digest });
    return done();
  });
}

/** Signs for the figures that were submitted; never who submitted them, and only while they still are what they were. */
export function checkScores(
  db: Database,
  actor: Actor,
  { cohortId, checkId }: { cohortId: string; checkId: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const found = await lockOpen(trx, actor, cohortId, checkId);
    if (!found.ok) return found;
    const { check, cohortName } = found.value;
    if (check.checkedBy) return refused('scores-checked');
    if (check.submittedBy.id === actor.personId) return refused('scores-own');
    if (check.stale) return refused('scores-changed');
    await queries.signCheck(trx, checkId, actor.personId);
    await settleNotices(trx, checkId);
    await answer(trx, check, 'scores-checked', { cohort: cohortName, owner: actor.name }, cohortId);
    await record(trx, actor, 'scores.checked', cohortId, { checkId });
    return done();
  });
}

/** Gives the figures back with a remark, or takes back what one has submitted oneself. */
export function returnScores(
  db: Database,
  actor: Actor,
  { cohortId, checkId, remark }: { cohortId: string; checkId: string; remark: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const found = await lockOpen(trx, actor, cohortId, checkId);
    if (!found.ok) return found;
    const { check, cohortName } = found.value;
    const own = check.submittedBy.id === actor.personId;
    if (!own && remark.trim() === '') return refused('bad-input');
    await end(trx, actor, check, remark.trim());
    if (!own) {
      const data = { cohort: cohortName, owner: actor.name, reason: remark.trim() };
      await answer(trx, check, 'scores-returned', data, cohortId);
    }
    await record(trx, actor, 'scores.returned', cohortId, { checkId, remark: remark.trim() });
    return done();
  });
}

/** Tells everybody else who may sign that figures wait for a second signature. */
async function tellCheckers(
  trx: Database,
  actor: Actor,
  checkId: string,
  cohort: { id: string; name: string }
): Promise<void> {
  const holders = await Promise.all(rolesFor('score.check').map((role) => holdersOf(trx, cohort.id, role)));
  const others = new Set(holders.flat());
  others.delete(actor.personId);
  for (const toId of others)
    await notify(trx, {
      toId,
      key: `scores-submitted:${checkId}:${toId}`,
      kind: 'scores-submitted',
      data: { cohort: cohort.name, owner: actor.name },
      about: checkId,
      href: `/hr/cohorts/${cohort.id}/scores`
    });
}

async function lockOpen(trx: Database, actor: Actor, cohortId: string, checkId: string) {
  if (!may(actor, 'score.check', { cohortId })) return refused('not-allowed');
  const cohort = await selectCohort(trx, cohortId);
  if (!cohort) return refused('not-found');
  await lockLedger(trx);
  const check = await openCheck(trx, cohortId, await gather(trx, cohortId));
  if (check?.id !== checkId) return refused('changed-meanwhile');
  return done({ check, cohortName: cohort.name });
}

async function end(trx: Database, actor: Actor, { id }: Check, remark: string): Promise<void> {
  await queries.closeCheck(trx, id, actor.personId, remark);
  await settleNotices(trx, id);
}

async function answer(
  trx: Database,
  { id, submittedBy }: Check,
  kind: 'scores-checked' | 'scores-returned',
  data: Record<string, string>,
  cohortId: string
): Promise<void> {
  const href = `/hr/cohorts/${cohortId}/scores`;
  await notify(trx, { toId: submittedBy.id, key: `${kind}:${id}`, kind, data, about: id, href });
}

function record(trx: Database, actor: Actor, action: string, cohortId: string, after: object): Promise<void> {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'cohort',
    subjectId: cohortId,
    after,
    address: actor.address
  });
}
