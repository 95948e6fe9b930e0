import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import { may, type Actor } from '../policy';
import type { ScorePart } from './gather';
import * as queries from './queries';

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
  /** Null where the cohort was published before a second person had to sign. */
  submittedBy: string | null;
  checkedBy: string | null;
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
