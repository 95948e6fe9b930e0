import { stagesOf, stepOf, type CohortPeople, type Role, type Stage } from '../../engine/onboarding';
import { dayOf, now } from '../clock';
import { config } from '../config';
import { cohortPeople, holdersOf } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { notify } from '../notifications';
import * as queries from './queries';
import * as remind from './remind-queries';
import { roomOf } from './rooms';
import { settleDuties } from './settle';
import { nextWake } from './wake';

type Awake = Awaited<ReturnType<typeof remind.selectAwake>>[number];

/**
 * Tells whoever is to be told now: owners before their last day, and once it has passed also those to whom the workflow
 * escalates. Each stage of a duty is told once, however many servers ask; where several passed unasked, only the last is.
 */
export async function remindOwners(db: Database): Promise<void> {
  for (const id of await remind.selectUnsettled(db, dayOf(new Date(now().getTime() - month))))
    await settleDuties(db, id);
  while (await inTransaction(db, remindSome)) continue;
}

/** A cohort that ended longer ago is history. */
const month = 31 * 86_400_000;

const atOnce = 200;

/** Whether there may be more. */
async function remindSome(trx: Database): Promise<boolean> {
  const duties = await remind.selectAwake(trx, atOnce);
  const holidays = await queries.selectHolidays(trx);
  const cohorts = new Map<string, CohortPeople>();
  for (const duty of duties) {
    const stages = stagesOf(duty.step, duty.dueOn, config.timeZone, holidays);
    const stage = stages.findLast(({ at }) => at <= now());
    if (!stage) continue;
    if (!cohorts.has(duty.cohortId)) cohorts.set(duty.cohortId, await cohortPeople(trx, duty.cohortId));
    await tell(trx, duty, stage, cohorts.get(duty.cohortId)!);
  }
  await remind.updateWakes(
    trx,
    duties.map((duty) => ({ id: duty.id, at: nextWake(duty, holidays) }))
  );
  return duties.length === atOnce;
}

async function tell(trx: Database, duty: Awake, { stage }: Stage, people: CohortPeople): Promise<void> {
  const told = {
    about: `duty:${duty.id}`,
    data: {
      cohort: duty.cohort,
      artefact: duty.artefact,
      due: duty.dueOn,
      owner: duty.owner ?? '',
      about: duty.about && duty.aboutId !== duty.ownerId ? duty.about : ''
    }
  };
  const key = (personId: string) => `duty:${duty.id}:${duty.dueOn}:${stage}:${personId}`;
  if (duty.ownerId) {
    await notify(trx, {
      ...told,
      toId: duty.ownerId,
      key: key(duty.ownerId),
      kind: stage === 'late' ? 'duty-late' : 'duty-due',
      href: roomOf(duty) ?? '/notices',
      urgent: stage === 'late' || stage === 'remind-0'
    });
  }
  if (stage !== 'late') return;
  for (const toId of await recipients(trx, duty, people)) {
    await notify(trx, {
      ...told,
      toId,
      key: key(toId),
      kind: 'duty-escalated',
      href: `/hr/cohorts/${duty.cohortId}`
    });
  }
}

async function recipients(trx: Database, duty: Awake, people: CohortPeople): Promise<string[]> {
  const found: (string | null | undefined)[] = [];
  for (const role of stepOf(duty.step).escalate.to) found.push(...(await holders(trx, role, duty, people)));
  return [...new Set(found.filter((id) => id !== null && id !== undefined))].filter(
    (id) => id !== duty.ownerId
  );
}

async function holders(trx: Database, role: Role, { cohortId, aboutId }: Awake, people: CohortPeople) {
  if (role === 'hr') return [people.hrId];
  if (role === 'lead') return [people.newHires.find(({ id }) => id === aboutId)?.leadId];
  return holdersOf(trx, cohortId, role);
}
