import { groupBy } from '../../engine/group-by';
import { type NewHireFacts } from '../../engine/warnings';
import { moodsByPerson } from '../checkins';
import { dayOf, today } from '../clock';
import type { Database } from '../db';
import { drillScores } from '../drills';
import { readHolidays } from '../duties';
import { writtenEntries } from '../forms';
import { countLateTasks } from '../tasks';
import * as queries from './facts-queries';

type Cohort = { id: string; pathway: string; opensOn: string };

/** What is known of every new hire of a cohort today who has not left, by person. */
export async function gatherFacts(db: Database, cohort: Cohort): Promise<Map<string, NewHireFacts>> {
  const people = await queries.selectLastDone(db, cohort.id);
  const ids = people.map(({ personId }) => personId);
  const late = await countLateTasks(db, cohort);
  const entries = await writtenEntries(db, cohort.id, ids);
  const drills = groupBy(await drillScores(db, ids), ({ personId }) => personId);
  const papers = groupBy(await queries.selectPaperScores(db, cohort.id), ({ personId }) => personId);
  const moods = await moodsByPerson(db, cohort.id);
  const holidays = new Set(await readHolidays(db));
  return new Map(
    people.map(({ personId, at }) => [
      personId,
      {
        opensOn: cohort.opensOn,
        today: today(),
        holidays,
        lastDoneOn: at && dayOf(at),
        late: late.get(personId) ?? 0,
        journals: journalDays(entries.get(personId)!),
        drills: (drills.get(personId) ?? [])
          .map(({ endedAt, total }) => ({ on: dayOf(endedAt), score: total }))
          .filter(({ on }) => on >= cohort.opensOn),
        papers: (papers.get(personId) ?? []).map(({ at, score }) => ({ on: dayOf(at), score })),
        moods: (moods.get(personId) ?? []).map(({ week, mood, at }) => ({ week, mood, on: dayOf(at) }))
      }
    ])
  );
}

/** The days of the journals among the entries of books, which are named `work-journal/2026-03-04`. */
function journalDays(entries: Set<string>): Set<string> {
  return new Set(
    [...entries].flatMap((entry) => (entry.startsWith(journal) ? [entry.slice(journal.length)] : []))
  );
}

const journal = 'work-journal/';
