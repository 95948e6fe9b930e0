import { now } from '../clock';
import type { Database } from '../db';
import type { NewNote } from './guidance';

export function selectNotes(db: Database, personId: string) {
  return db
    .selectFrom('guidance as g')
    .innerJoin('person as a', 'a.id', 'g.author_id')
    .select([
      'g.id',
      'a.name as author',
      'g.held_on as heldOn',
      'g.taught',
      'g.agreed',
      'g.follow_up_on as followUpOn',
      'g.read_at as readAt'
    ])
    .where('g.person_id', '=', personId)
    .orderBy('g.held_on', 'desc')
    .orderBy('g.written_at', 'desc')
    .limit(200)
    .execute();
}

/** False when the author has written exactly this already. */
export async function insertNote(
  trx: Database,
  note: NewNote & { id: string; cohortId: string; authorId: string }
): Promise<boolean> {
  const result = await trx
    .insertInto('guidance')
    .values({
      id: note.id,
      cohort_id: note.cohortId,
      person_id: note.personId,
      author_id: note.authorId,
      held_on: note.heldOn,
      taught: note.taught,
      agreed: note.agreed,
      follow_up_on: note.followUpOn,
      written_at: now()
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) > 0;
}

export async function markRead(db: Database, personId: string): Promise<void> {
  await db
    .updateTable('guidance')
    .set({ read_at: now() })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .execute();
}
