import type { FormAnswers } from '../../engine/forms';
import type { Database } from '../db';
import { groupByPerson } from '../people';
import { countsOf } from './books';
import { roundForms } from './form-text';
import { selectHandedInBy, selectHandedInForms, selectWrittenEntries } from './sheet-queries';

/** The forms each of some people has handed in, or was excused from, in a cohort, by person. */
export async function handedInForms(
  db: Database,
  cohortId: string,
  personIds: string[]
): Promise<Map<string, Set<string>>> {
  return groupByPerson(personIds, await selectHandedInForms(db, cohortId, personIds));
}

/** The entries of books each of some people has handed in in a cohort: `work-journal/2026-03-04`, a week's by its Monday. */
export async function writtenEntries(
  db: Database,
  cohortId: string,
  personIds: string[]
): Promise<Map<string, Set<string>>> {
  return groupByPerson(personIds, await selectWrittenEntries(db, cohortId, personIds));
}

/** The service counts of some people by day. Ask only for people whose counts the reader may see. */
export async function countedDays(db: Database, personIds: string[]) {
  if (personIds.length === 0) return [];
  return (await selectHandedInBy(db, 'service-counts', personIds, 'person')).flatMap(
    ({ writerId, day, answers }) => (day ? [{ personId: writerId, day, ...countsOf(answers) }] : [])
  );
}

/** The observation records about some people. Ask only for people whom the reader may watch. */
export async function observationsAbout(db: Database, personIds: string[]) {
  if (personIds.length === 0) return [];
  const rows = await selectHandedInBy(db, 'observation-record', personIds, 'about');
  const forms = await roundForms(
    db,
    rows.map(({ roundId }) => roundId),
    'zh-CN'
  );
  return rows.flatMap(({ aboutId, day, roundId, answers }) => {
    const form = forms.get(roundId);
    return form && aboutId ? [{ personId: aboutId, day, form, answers: answers as FormAnswers }] : [];
  });
}
