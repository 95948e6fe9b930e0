import { fallingFeedback, signsOf, type Sign } from '../../engine/warnings';
import { today } from '../clock';
import { cohortPeople, selectMembers } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { notify, settleNotices } from '../notifications';
import { comparedFeedback } from './compared';
import { gatherFacts } from './facts';
import { textsOf } from './figures';
import { isPrivate } from './private';
import * as queries from './queries';

type Cohort = Awaited<ReturnType<typeof queries.selectUnseen>>[number];

/**
 * Looks once a day at every cohort under way: what is seen anew or has got worse is told, what is no more ends. Each look is
 * one transaction, and only one server has it.
 */
export async function watchCohorts(db: Database): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (const id of await queries.endOver(trx)) await settleNotices(trx, aboutOf(id));
  });
  for (const cohort of await queries.selectUnseen(db))
    await inTransaction(db, async (trx) => {
      if (await queries.takeLook(trx, cohort.id)) await look(trx, cohort);
    });
}

async function look(trx: Database, cohort: Cohort): Promise<void> {
  const facts = await gatherFacts(trx, cohort);
  const feedback = fallingFeedback(await comparedFeedback(trx, cohort.id), today());
  const seen: { personId: string | null; sign: Sign }[] = [...facts].flatMap(([personId, each]) =>
    signsOf(each).map((sign) => ({ personId, sign }))
  );
  if (feedback) seen.push({ personId: null, sign: feedback });
  const open = new Map(
    (await queries.selectOpen(trx, cohort.id)).map((row) => [keyOf(row.personId, row.rule), row])
  );
  const telling = await tellerOf(trx, cohort);
  for (const { personId, sign } of seen) {
    const before = open.get(keyOf(personId, sign.rule));
    open.delete(keyOf(personId, sign.rule));
    if (before) await queries.updateWarning(trx, before.id, sign);
    const id = before?.id ?? (await queries.insertWarning(trx, { cohortId: cohort.id, personId, sign }));
    if (!before || sign.stage > before.stage) await telling(id, personId, sign);
  }
  for (const { id } of open.values()) {
    await queries.endWarning(trx, id);
    await settleNotices(trx, aboutOf(id));
  }
}

/**
 * Tells mentor and HR, at the second stage also the lead, and HR alone of a cohort: each once for a warning and stage.
 */
async function tellerOf(trx: Database, cohort: Cohort) {
  const { newHires, hrId } = await cohortPeople(trx, cohort.id);
  const members = new Map((await selectMembers(trx, cohort.id)).map((row) => [row.personId, row]));
  return async (id: string, personId: string | null, sign: Sign): Promise<void> => {
    const { name = cohort.name, mentorId = null } = (personId && members.get(personId)) || {};
    const leadId = newHires.find((each) => each.id === personId)?.leadId ?? null;
    const told = [
      { toId: mentorId, href: '/coach#warnings' },
      { toId: hrId, href: `/hr/cohorts/${cohort.id}#warnings` },
      { toId: sign.stage === 2 && !isPrivate(sign.rule) ? leadId : null, href: '/coach#warnings' }
    ];
    for (const { toId, href } of told) {
      if (!toId) continue;
      await notify(trx, {
        toId,
        key: `warning:${id}:${sign.stage}:${toId}`,
        kind: 'warning-seen',
        data: { name, rule: sign.rule, ...textsOf(sign.figures) },
        about: aboutOf(id),
        href,
        urgent: sign.stage === 2
      });
    }
  };
}

function keyOf(personId: string | null, rule: string): string {
  return `${personId}:${rule}`;
}

function aboutOf(id: string): string {
  return `warning:${id}`;
}
