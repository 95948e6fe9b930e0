import { now } from '../clock';
import type { Database } from '../db';

export type CheckIn = { week: number; mood: number; note: string; changedAt: Date };

type Place = { cohortId: string; personId: string };

/** The weeks somebody has answered for in a cohort, in order. */
export function selectCheckIns(db: Database, { cohortId, personId }: Place) {
  return db
    .selectFrom('check_in')
    .select(['week', 'mood', 'note', 'changed_at as changedAt'])
    .where('cohort_id', '=', cohortId)
    .where('person_id', '=', personId)
    .orderBy('week')
    .execute();
}

/** Everybody's moods in a cohort, by week; the notes stay with who reads one person. */
export function selectMoods(db: Database, cohortId: string) {
  return db
    .selectFrom('check_in')
    .select(['person_id as personId', 'week', 'mood', 'answered_at as at'])
    .where('cohort_id', '=', cohortId)
    .orderBy('week')
    .execute();
}

/** Writes the answer for a week, over the one there was. */
export async function upsertCheckIn(
  db: Database,
  { cohortId, personId, week, mood, note }: Place & { week: number; mood: number; note: string }
): Promise<void> {
  await db
    .insertInto('check_in')
    .values({
      cohort_id: cohortId,
      person_id: personId,
      week,
      mood,
      note,
      answered_at: now(),
      changed_at: now()
    })
    .onConflict((conflict) =>
      conflict.columns(['cohort_id', 'person_id', 'week']).doUpdateSet({
        mood: (eb) => eb.ref('excluded.mood'),
        note: (eb) => eb.ref('excluded.note'),
        changed_at: now()
      })
    )
    .execute();
}
