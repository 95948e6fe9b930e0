import {
  planTasks,
  tailor,
  week,
  type Month,
  type PlannedTask,
  type Task,
  type Traveller,
  type WeekView
} from '../../engine/onboarding';
import { today } from '../clock';
import { readMonth } from '../cohorts';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { selectChanges, type Change } from './change-queries';
import { finishedTasks } from './finished';

/** What of a cohort is needed to read its pathway. */
type Cohort = { id: string; pathway: string; opensOn: string };

type Enrolled = Traveller & { personId: string };

/** One person's pathway as it stands today. */
export type Standing = { tasks: PlannedTask[]; view: WeekView; changes: Change[] };

export type Standings = { month: Month; of: Map<string, Standing> };

/** The pathways of people of one cohort, made for each of them; undefined when the library has none of its name. */
export async function readStandings(
  db: Database,
  cohort: Cohort,
  people: readonly Enrolled[],
  locale: Locale
): Promise<Standings | undefined> {
  const month = await readMonth(db, cohort.pathway, locale);
  if (!month) return undefined;
  const personIds = people.map(({ personId }) => personId);
  const changes = new Map(personIds.map((personId): [string, Change[]] => [personId, []]));
  for (const change of await selectChanges(db, cohort.id, personIds))
    changes.get(change.personId)!.push(change);
  const planned = new Map(
    people.map((person) => [person.personId, planOf(month, person, changes.get(person.personId)!)])
  );
  const finished = await finishedTasks(db, cohort, planned, locale);
  const of = new Map(
    [...planned].map(([personId, tasks]) => [
      personId,
      {
        tasks,
        view: week(tasks, finished.get(personId)!, cohort.opensOn, today()),
        changes: changes.get(personId)!
      }
    ])
  );
  return { month, of };
}

function planOf(month: Month, traveller: Traveller, changes: readonly Change[]): PlannedTask[] {
  const standing = changes
    .filter(({ undoneAt }) => undoneAt === null)
    .map((change) => {
      if (change.kind === 'added') return { kind: change.kind, task: change.added as Task };
      if (change.kind === 'moved') return { kind: change.kind, task: change.task, day: change.day! };
      return { kind: change.kind, task: change.task };
    });
  return planTasks(tailor(month.tasks, traveller), standing);
}
