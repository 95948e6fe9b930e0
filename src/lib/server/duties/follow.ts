import { stepOf, type Artefact, type StepId } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { today } from '../clock';
import { selectCohort } from '../cohorts';
import type { Database } from '../db';
import { may, type Actor } from '../policy';
import * as queries from './follow-queries';
import { isPersonal } from './personal';
import { roomOf } from './rooms';

/** `ahead` has not begun; `late` is past its last day and not done. */
export type DutyState = 'ahead' | 'open' | 'late' | 'done';

export type OwnDuty = {
  id: string;
  artefact: Artefact;
  cohort: string;
  /** Whom it is about; null where that is the owner. */
  about: string | null;
  plannedOn: string;
  dueOn: string;
  late: boolean;
  /** The room where it is done; null where there is none. */
  href: string | null;
};

/** What the actor owes now, earliest first. */
export async function ownDuties(db: Database, actor: Actor): Promise<OwnDuty[]> {
  const rows = await queries.selectOwed(db, actor.personId, today());
  return rows.map((row) => ({
    id: row.id,
    artefact: row.artefact,
    cohort: row.cohort,
    about: row.aboutId === actor.personId ? null : row.about,
    plannedOn: row.plannedOn,
    dueOn: row.dueOn,
    late: row.dueOn < today(),
    href: roomOf(row)
  }));
}

type Row = Awaited<ReturnType<typeof queries.selectCohortDuties>>[number];
export type CohortDuty = Row & { state: DutyState; late: boolean; personal: boolean };
export type DutyCount = { step: StepId; artefact: Artefact } & Record<DutyState, number>;
export type CohortDuties = {
  cohort: { id: string; name: string };
  counts: DutyCount[];
  duties: CohortDuty[];
  mayMove: boolean;
};

/** Every duty of a cohort with its state, and for each artefact how many are in which. */
export async function cohortDuties(
  db: Database,
  actor: Actor,
  cohortId: string
): Promise<Outcome<CohortDuties>> {
  if (!may(actor, 'cohort.follow', { cohortId })) return refused('not-allowed');
  const cohort = await selectCohort(db, cohortId);
  if (!cohort) return refused('not-found');
  const duties = (await queries.selectCohortDuties(db, cohortId)).map((row) => ({
    ...row,
    state: stateOf(row),
    late: row.dueOn < (row.doneAt ? '' : today()),
    personal: isPersonal(row)
  }));
  return done({
    cohort: { id: cohort.id, name: cohort.name },
    counts: count(duties),
    duties,
    mayMove: may(actor, 'duty.move', { cohortId })
  });
}

function stateOf({ doneAt, startsOn, dueOn }: Row): DutyState {
  if (doneAt) return 'done';
  if (startsOn === null || startsOn > today()) return 'ahead';
  return dueOn < today() ? 'late' : 'open';
}

function count(duties: CohortDuty[]): DutyCount[] {
  const counts = new Map<Artefact, DutyCount>();
  for (const { step, artefact, state } of duties) {
    const row = counts.get(artefact) ?? { step, artefact, ahead: 0, open: 0, late: 0, done: 0 };
    row[state] += 1;
    counts.set(artefact, row);
  }
  return [...counts.values()];
}

export type Candidate = { id: string; name: string };

/** For each step with duties that can be handed to somebody else: to whom. */
export async function candidates(
  db: Database,
  actor: Actor,
  cohortId: string
): Promise<Outcome<Partial<Record<StepId, Candidate[]>>>> {
  if (!may(actor, 'duty.move', { cohortId })) return refused('not-allowed');
  const people = await queries.selectCandidates(db, cohortId, ['hr', 'lead', 'mentor', 'trainer']);
  const steps: StepId[] = ['W1', 'W3b', 'W4', 'W5', 'W6a', 'W6c', 'W7'];
  return done(
    Object.fromEntries(
      steps.map((step) => {
        const { who } = stepOf(step);
        const able = people.filter(({ roles }) => roles.some((role) => who.includes(role)));
        return [step, able.map(({ id, name }) => ({ id, name }))];
      })
    )
  );
}
