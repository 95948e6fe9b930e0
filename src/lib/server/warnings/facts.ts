import { type NewHireFacts } from '../../engine/warnings';
import { dayOf, today } from '../clock';
import type { Database } from '../db';
import { readHolidays } from '../duties';
import { countLateTasks } from '../tasks';
import * as queries from './facts-queries';

type Cohort = { id: string; pathway: string; opensOn: string };

/** What is known of every new hire of a cohort today who has not left, by person. */
export async function gatherFacts(db: Database, cohort: Cohort): Promise<Map<string, NewHireFacts>> {
  const late = await countLateTasks(db, cohort);
  const journals = byPerson(await queries.selectJournalDays(db, cohort.id));
  const drills = byPerson(await queries.selectDrillScores(db, cohort.id, atMost));
  const papers = byPerson(await queries.selectPaperScores(db, cohort.id));
  const moods = byPerson(await queries.selectMoods(db, cohort.id));
  const holidays = await readHolidays(db);
  return new Map(
    (await queries.selectLastDone(db, cohort.id)).map(({ personId, at }) => [
      personId,
      {
        opensOn: cohort.opensOn,
        today: today(),
        holidays: new Set(holidays),
        lastDoneOn: at && dayOf(at),
        late: late.get(personId) ?? 0,
        journals: new Set((journals.get(personId) ?? []).map(({ day }) => day)),
        drills: (drills.get(personId) ?? []).map(dated),
        papers: (papers.get(personId) ?? []).map(dated),
        moods: (moods.get(personId) ?? []).map(({ week, mood, at }) => ({ week, mood, on: dayOf(at) }))
      }
    ])
  );
}

/** More drills than any rule looks back on. */
const atMost = 5;

function dated({ at, score }: { at: Date; score: number }) {
  return { on: dayOf(at), score };
}

function byPerson<Row extends { personId: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group) group.push(row);
    else groups.set(row.personId, [row]);
  }
  return groups;
}
