import { now } from '../clock';
import { newId, type Database } from '../db';
import type { Locale } from '../db/schema';

export type NewNote = { block: number; quote: string; prefix: string; suffix: string; body: string };

export function selectNotes(db: Database, personId: string, lesson?: string) {
  return db
    .selectFrom('lesson_note')
    .select([
      'id',
      'lesson',
      'locale',
      'block',
      'quote',
      'prefix',
      'suffix',
      'body',
      'written_at as writtenAt'
    ])
    .where('person_id', '=', personId)
    .$if(lesson !== undefined, (query) => query.where('lesson', '=', lesson ?? ''))
    .orderBy('lesson')
    .orderBy('block')
    .orderBy('written_at')
    .execute();
}

export async function insertNote(
  db: Database,
  { personId, lesson, locale, ...note }: NewNote & { personId: string; lesson: string; locale: Locale }
): Promise<string> {
  const id = newId();
  await db
    .insertInto('lesson_note')
    .values({ id, person_id: personId, lesson, locale, ...note, written_at: now() })
    .execute();
  return id;
}

/** Changes what a note says; a highlight may lose its words, a note without a passage may not. */
export async function updateNote(
  db: Database,
  personId: string,
  { id, body }: { id: string; body: string }
): Promise<boolean> {
  const result = await db
    .updateTable('lesson_note')
    .set({ body })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .$if(body === '', (query) => query.where('quote', '<>', ''))
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

export async function isNote(db: Database, personId: string, id: string): Promise<boolean> {
  const note = db.selectFrom('lesson_note').select('id').where('id', '=', id);
  return Boolean(await note.where('person_id', '=', personId).executeTakeFirst());
}

/** False when there is no such note of this person's. */
export async function deleteNote(db: Database, personId: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom('lesson_note')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

export async function countNotes(db: Database, personId: string, lesson: string): Promise<number> {
  const { count } = await db
    .selectFrom('lesson_note')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('lesson', '=', lesson)
    .executeTakeFirstOrThrow();
  return Number(count);
}
