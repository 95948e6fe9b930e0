import { dayOf } from '../clock';
import { selectCohort, selectMembers } from '../cohorts';
import type { Database } from '../db';
import { selectDoneAt } from './queries';
import { readStandings } from './standing';

/**
 * The day on which the mentor's last word on somebody's first week was given: null while a task of it that the mentor signs
 * is open. Tasks that were waived, or in which something is handed in, are left out.
 */
export async function firstWeekSignedOff(
  db: Database,
  cohortId: string
): Promise<Map<string, string | null>> {
  const cohort = await selectCohort(db, cohortId);
  const members = cohort ? await selectMembers(db, cohortId) : [];
  const standings = cohort && (await readStandings(db, cohort, members, 'zh-CN'));
  const done = await selectDoneAt(
    db,
    cohortId,
    members.map(({ personId }) => personId)
  );
  return new Map(
    members.map(({ personId }) => {
      const tasks = standings?.of
        .get(personId)
        ?.tasks.filter(
          ({ signs, handsIn, waived, originalDay }) =>
            signs === 'mentor' && !handsIn && !waived && originalDay <= 7
        );
      const days = tasks?.map(
        ({ id }) => done.find((each) => each.personId === personId && each.task === id)?.doneAt
      );
      if (!days || days.length === 0 || days.includes(undefined)) return [personId, null];
      return [
        personId,
        days
          .map((at) => dayOf(at!))
          .toSorted()
          .at(-1)!
      ];
    })
  );
}
