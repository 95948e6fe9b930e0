import { observedLevels, type PersonRecord } from '../../engine/effect';
import type { Database } from '../db';
import { drillScores } from '../drills';
import { countedDays, observationsAbout } from '../forms';

/** What there is to compare of each of some people. Ask only for people whom the reader may watch. */
export async function recordsOf(
  db: Database,
  personIds: string[],
  from: string,
  to: string
): Promise<Map<string, PersonRecord>> {
  const records = new Map(
    personIds.map((personId): [string, PersonRecord] => [personId, { observed: [], counts: [], drills: [] }])
  );
  for (const { personId, day, form, answers } of await observationsAbout(db, personIds)) {
    const mean = observedLevels(form, answers)?.mean;
    const on = typeof answers.on === 'string' ? answers.on : day;
    if (mean && on && on >= from && on <= to) records.get(personId)!.observed.push({ on, mean });
  }
  for (const { personId, ...counts } of await countedDays(db, personIds))
    if (counts.day >= from && counts.day <= to) records.get(personId)!.counts.push(counts);
  for (const { personId, scenario, total } of await drillScores(db, personIds))
    records.get(personId)!.drills.push({ scenario, total });
  return records;
}
