import { selectMembers } from '../cohorts';
import type { Database } from '../db';
import { readStandings } from './standing';

/** How many tasks are past their day, for everybody in a cohort. */
export async function countLateTasks(
  db: Database,
  cohort: { id: string; pathway: string; opensOn: string }
): Promise<Map<string, number>> {
  const standings = await readStandings(db, cohort, await selectMembers(db, cohort.id), 'zh-CN');
  return new Map([...(standings?.of ?? [])].map(([personId, { view }]) => [personId, view.late.length]));
}
