import { done, refused, type Outcome } from '../../forms/failure';
import { today } from '../clock';
import type { Database } from '../db';
import { may, type Actor } from '../policy';
import * as queries from './count-queries';
import type { DutyCount } from './follow';

export type LateDuty = Awaited<ReturnType<typeof queries.selectLatest>>[number];
export type DutyOverview = { counts: DutyCount[]; late: LateDuty[]; mayMove: boolean };

/** How a cohort's duties stand, counted, and what has been late for longest. */
export async function readDutyOverview(
  db: Database,
  actor: Actor,
  cohortId: string
): Promise<Outcome<DutyOverview>> {
  if (!may(actor, 'cohort.follow', { cohortId })) return refused('not-allowed');
  return done({
    counts: await queries.selectCounts(db, cohortId, today()),
    late: await queries.selectLatest(db, cohortId, today(), shown),
    mayMove: may(actor, 'duty.move', { cohortId })
  });
}

/** The rest is in the duties' own room. */
const shown = 8;

/** How many duties about each person of a cohort are late; nobody without one. */
export async function countLateAbout(db: Database, cohortId: string): Promise<Map<string, number>> {
  const rows = await queries.selectLateAbout(db, cohortId, today());
  return new Map(rows.map(({ personId, count }) => [personId, count]));
}
