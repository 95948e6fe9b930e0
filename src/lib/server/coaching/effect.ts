import { changeOf, cohortEffect, measures, personEffect } from '../../engine/effect';
import type { Change, CohortChange, Measure } from '../../engine/effect';
import { LEAST_SHOWN } from '../../engine/forms';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { today } from '../clock';
import { lockCohort, selectCohort, selectMembers, selectWatched } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { fulfilDuties } from '../duties';
import { may, type Actor } from '../policy';
import * as queries from './effect-queries';
import { recordsOf } from './records';

export type PersonChanges = Partial<Record<Measure, Change>>;

export type CohortEffect = {
  cohort: { id: string; name: string };
  changes: Record<Measure, CohortChange | 'few' | null>;
  /** By person, for HR; null for everybody else. */
  people: { personId: string; name: string; changes: PersonChanges }[] | null;
  analysis: {
    conclusion: string;
    adjustment: string;
    revision: number;
    writtenBy: string;
    writtenAt: Date;
  } | null;
  mayWrite: boolean;
};

/** What training has changed in a cohort (W7). Beyond HR only what is true of five people or more. */
export async function readEffect(
  db: Database,
  actor: Actor,
  cohortId: string
): Promise<Outcome<CohortEffect>> {
  if (!may(actor, 'cohort.follow', { cohortId })) return refused('not-allowed');
  const cohort = await selectCohort(db, cohortId);
  if (!cohort) return refused('not-found');
  const mayWrite = may(actor, 'effect.write', { cohortId });
  const members = await selectMembers(db, cohortId);
  const ids = members.map(({ personId }) => personId);
  const records = await recordsOf(db, ids, cohort.opensOn, today());
  const effects = members.map(({ personId, name }) => ({
    personId,
    name,
    effect: personEffect(records.get(personId)!)
  }));
  return done({
    cohort: { id: cohort.id, name: cohort.name },
    changes: cohortEffect(
      effects.map(({ effect }) => effect),
      mayWrite ? 1 : LEAST_SHOWN
    ),
    people: mayWrite
      ? effects.map(({ effect, ...person }) => ({ ...person, changes: inWords(effect) }))
      : null,
    analysis: (await queries.selectAnalysis(db, cohortId)) ?? null,
    mayWrite
  });
}

/** What has changed in one new hire, for those who watch them. */
export async function readPersonEffect(
  db: Database,
  actor: Actor,
  personId: string
): Promise<Outcome<PersonChanges>> {
  const [watched] = may(actor, 'observation.record') ? await selectWatched(db, actor, { personId }) : [];
  if (!watched) return refused('not-found');
  const record = (await recordsOf(db, [personId], watched.opensOn, today())).get(personId)!;
  return done(inWords(personEffect(record)));
}

function inWords(effect: ReturnType<typeof personEffect>): PersonChanges {
  return Object.fromEntries(
    measures.flatMap((measure) => (effect[measure] ? [[measure, changeOf(effect[measure])]] : []))
  );
}

export type Conclusions = { cohortId: string; conclusion: string; adjustment: string; revision: number };

/** Writes down what follows from the figures and what will be done otherwise; the analysis W7 asks for is then there. */
export function writeEffect(db: Database, actor: Actor, input: Conclusions): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const { cohortId, conclusion, adjustment, revision } = input;
    if (!may(actor, 'effect.write', { cohortId })) return refused('not-allowed');
    if (!(await lockCohort(trx, cohortId))) return refused('not-found');
    const before = await queries.selectAnalysis(trx, cohortId);
    if ((before?.revision ?? 0) !== revision) return refused('changed-meanwhile');
    await queries.upsertAnalysis(trx, { ...input, revision: revision + 1, by: actor.personId });
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'effect.written',
      subjectType: 'cohort',
      subjectId: cohortId,
      before: before && { conclusion: before.conclusion, adjustment: before.adjustment },
      after: { conclusion, adjustment },
      address: actor.address
    });
    await fulfilDuties(trx, { cohortId, artefact: 'effect-analysis', byId: actor.personId });
    return done();
  });
}
