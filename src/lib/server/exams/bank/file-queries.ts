import { now } from '../../clock';
import { newId, type Database } from '../../db';
import type { Locale } from '../../db/schema';

export type NewQuestionFile = {
  name: string;
  format: 'gift' | 'aiken' | 'moodle-xml' | 'qti';
  topic: string;
  locale: Locale;
  body: Buffer;
};

/** Keeps a file of a person's in place of the one before. */
export async function replaceFile(
  trx: Database,
  personId: string,
  { name, format, topic, locale, body }: NewQuestionFile
): Promise<string> {
  await trx.deleteFrom('question_file').where('person_id', '=', personId).execute();
  const id = newId();
  await trx
    .insertInto('question_file')
    .values({ id, person_id: personId, name, format, topic, locale, body, uploaded_at: now() })
    .execute();
  return id;
}

/** A person's own file; nobody else's can be asked for. */
export function selectFile(db: Database, personId: string, id: string) {
  return db
    .selectFrom('question_file')
    .select(['id', 'name', 'format', 'topic', 'locale', 'body'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}
