import { done, refused, type Outcome } from '../../../forms/failure';
import { inTransaction, type Database } from '../../db';
import { everywhere, may, type Actor } from '../../policy';
import { judgeRows } from './apply';
import type { Judgement } from './judge';
import { UnreadableFile } from './problem';
import { replaceFile, selectFile } from './queries';
import { readRows, type ReadRows } from './rows';

/** Keeps a file of people for its uploader to look at before anything is taken in. */
export async function uploadPeople(
  db: Database,
  actor: Actor,
  file: { name: string; bytes: Buffer }
): Promise<Outcome<{ id: string }>> {
  if (!may(actor, 'person.import', everywhere)) return refused('not-allowed');
  const rows = await rowsOf(file.bytes);
  if (!rows.ok) return rows;
  return inTransaction(db, async (trx) =>
    done({ id: await replaceFile(trx, actor.personId, { name: file.name, body: file.bytes }) })
  );
}

export type PeopleFile = { id: string; name: string; judgement: Judgement };

/** What a file that waits would change as things stand now; one's own alone. */
export async function readPeopleFile(db: Database, actor: Actor, id: string): Promise<Outcome<PeopleFile>> {
  if (!may(actor, 'person.import', everywhere)) return refused('not-allowed');
  const file = await selectFile(db, actor.personId, id);
  if (!file) return refused('not-found');
  const rows = await rowsOf(file.body);
  if (!rows.ok) return rows;
  return done({ id, name: file.name, judgement: await judgeRows(db, actor, rows.value) });
}

/** The rows of a file, or why it is not read. */
export async function rowsOf(bytes: Uint8Array): Promise<Outcome<ReadRows>> {
  try {
    return done(await readRows(bytes));
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(`people-${error.problem}`);
    throw error;
  }
}
