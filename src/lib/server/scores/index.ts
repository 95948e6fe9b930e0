import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { selectCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { fulfilDuties } from '../duties';
import { may, type Actor } from '../policy';
import { gather, type Candidate, type ScorePart } from './gather';
import { chain } from './ledger';
import * as queries from './queries';

export type { Candidate, Missing, ScorePart } from './gather';

export type Preview = { cohort: { id: string; name: string }; candidates: Candidate[]; published: boolean };

/** What publishing would put on the list now, and what is still missing. Only HR sees it. */
export async function previewScores(db: Database, actor: Actor, cohortId: string): Promise<Outcome<Preview>> {
  if (!may(actor, 'score.preview', { cohortId })) return refused('not-allowed');
  const cohort = await selectCohort(db, cohortId);
  if (!cohort) return refused('not-found');
  const published = (await queries.selectPublication(db, cohortId)) !== undefined;
  return done({
    cohort: { id: cohort.id, name: cohort.name },
    candidates: await gather(db, cohortId),
    published
  });
}

/**
 * Publishes a cohort's results once and for all: every member's total, chained into the ledger, in one transaction.
 * Refused while anybody's parts are missing. Two people publishing at once: one wins, the other is told.
 */
export function publishScores(db: Database, actor: Actor, cohortId: string): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'score.publish', { cohortId })) return refused('not-allowed');
    if (!(await selectCohort(trx, cohortId))) return refused('not-found');
    await queries.lockLedger(trx);
    if (await queries.selectPublication(trx, cohortId)) return refused('already-published');
    const candidates = await gather(trx, cohortId);
    const entries = candidates.flatMap(({ personId, name, written, applied, combined }) =>
      combined ? [{ personId, personName: name, ...figuresOf(combined), parts: { written, applied } }] : []
    );
    if (candidates.length === 0 || entries.length < candidates.length) return refused('scores-incomplete');
    const publicationId = await queries.insertPublication(trx, cohortId, actor.personId);
    if (!publicationId) return refused('already-published');
    const rows = entries.map((entry) => ({ ...entry, publicationId, cohortId }));
    await queries.insertResults(trx, chain(rows, await queries.selectLastHash(trx)));
    await fulfilDuties(trx, { cohortId, artefact: 'published-scores', byId: actor.personId });
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'results.published',
      subjectType: 'cohort',
      subjectId: cohortId,
      after: { publicationId, people: rows.length },
      address: actor.address
    });
    return done();
  });
}

function figuresOf({
  written,
  applied,
  total,
  level
}: {
  written: string;
  applied: string;
  total: string;
  level: number;
}) {
  return { written, applied, total, level };
}

export type PublishedRow = {
  personId: string;
  name: string;
  rank: number;
  written: string;
  applied: string;
  total: string;
  level: number;
};
export type PublishedList = {
  cohortName: string;
  publishedAt: Date;
  publishedBy: string;
  rows: PublishedRow[];
};

/** The list as it hangs on the wall: for the cohort's own members and for those who follow cohorts or teach. */
export async function readPublishedList(
  db: Database,
  actor: Actor,
  cohortId: string
): Promise<Outcome<PublishedList>> {
  if (!may(actor, 'result.read-list')) return refused('not-allowed');
  const staff = actor.grants.some(({ departmentId }) =>
    may(actor, 'result.read-any-list', { cohortId, departmentId })
  );
  if (!staff && !(await queries.isMember(db, cohortId, actor.personId))) return refused('not-found');
  const publication = await queries.selectPublication(db, cohortId);
  if (!publication) return refused('not-found');
  const results = await queries.selectResults(db, cohortId);
  const rows = results.map(({ parts: _, ...row }) => row);
  return done({ ...publication, rows });
}

export type OwnResult = {
  cohortId: string;
  cohortName: string;
  publishedAt: Date;
  written: string;
  applied: string;
  total: string;
  level: number;
  parts: { written: ScorePart[]; applied: ScorePart[] };
};

/** Whether a cohort's results have been published. */
export async function readStanding(db: Database, cohortId: string): Promise<'open' | 'published'> {
  return (await queries.selectPublication(db, cohortId)) ? 'published' : 'open';
}

/** The actor's own published results, newest first. Before publication there is nothing to see. */
export async function ownResults(db: Database, actor: Actor): Promise<Outcome<OwnResult[]>> {
  if (!may(actor, 'result.read-own')) return refused('not-allowed');
  return done((await queries.selectResultsOf(db, actor.personId)) as OwnResult[]);
}

/** The published rows for a download. */
export async function exportResults(
  db: Database,
  actor: Actor,
  cohortId: string
): Promise<Outcome<PublishedList>> {
  if (!may(actor, 'score.export', { cohortId })) return refused('not-allowed');
  return readPublishedList(db, actor, cohortId);
}
