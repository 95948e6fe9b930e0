import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { now } from '../clock';
import type { Database } from '../db';

export type NewFile = { sheetId: string; field: string; name: string; mediaType: string; body: Buffer };

export async function insertFile(db: Database, file: NewFile): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('form_file')
    .values({
      id,
      sheet_id: file.sheetId,
      field: file.field,
      name: file.name,
      media_type: file.mediaType,
      body: file.body,
      uploaded_at: now()
    })
    .execute();
  return id;
}

/** The files of a sheet without their bytes, newest last. */
export function selectFiles(db: Database, sheetId: string) {
  return db
    .selectFrom('form_file')
    .select(['id', 'field', 'name', sql<number>`octet_length(body)`.as('bytes')])
    .where('sheet_id', '=', sheetId)
    .orderBy('uploaded_at')
    .execute();
}

export function selectFile(db: Database, sheetId: string, id: string) {
  return db
    .selectFrom('form_file')
    .select(['name', 'media_type as mediaType', 'body'])
    .where('sheet_id', '=', sheetId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Forgets files that were uploaded for a sheet and are not among those it was handed in with. */
export async function deleteUnused(db: Database, sheetId: string, used: string[]): Promise<void> {
  const unused = db.deleteFrom('form_file').where('sheet_id', '=', sheetId);
  await (used.length > 0 ? unused.where('id', 'not in', used) : unused).execute();
}
