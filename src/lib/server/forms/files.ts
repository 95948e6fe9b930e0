import { formFields } from '../../engine/forms';
import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { fileKind, plainName } from '../uploads';
import { deleteUnused, insertFile, selectFile, selectFiles } from './file-queries';
import { selectReadable } from './reader-queries';
import { selectOwnSheet } from './sheet-queries';
import { fillableSheet } from './sheets';

/** Largest file, in bytes, and most files a sheet keeps while it is a draft. */
const mostFileBytes = 3.5 * 1024 * 1024;
const mostFiles = 10;

type FileInput = { sheetId: string; locale: Locale; field: string; name: string; bytes: Buffer };

/** Takes a file for a field of the actor's own draft. What it is is told by its bytes, not by its name. */
export function attachFile(db: Database, actor: Actor, input: FileInput): Promise<Outcome<{ id: string }>> {
  return inTransaction(db, async (trx) => {
    const sheet = await fillableSheet(trx, actor, input);
    if (!sheet.ok) return sheet;
    const field = formFields(sheet.value.form).find(({ id }) => id === input.field);
    if (field?.kind !== 'file') return refused('not-found');
    if (input.bytes.length > mostFileBytes) return refused('form-file-too-large');
    const mediaType = fileKind(input.bytes, input.name);
    if (!mediaType) return refused('form-file-unknown');
    const kept = await selectFiles(trx, input.sheetId);
    if (kept.length >= mostFiles) {
      const others = kept.slice(1).map(({ id }) => id);
      await deleteUnused(trx, input.sheetId, others);
    }
    const id = await insertFile(trx, {
      sheetId: input.sheetId,
      field: input.field,
      name: plainName(input.name),
      mediaType,
      body: input.bytes
    });
    return done({ id });
  });
}

/** A file of a sheet, for the one who filled it and those who may read it. */
export async function readFormFile(
  db: Database,
  actor: Actor,
  { sheetId, id }: { sheetId: string; id: string }
) {
  if (!may(actor, 'form.fill')) return refused('not-allowed');
  const allowed =
    (await selectOwnSheet(db, actor.personId, sheetId)) ?? (await selectReadable(db, actor, sheetId));
  const file = allowed && (await selectFile(db, sheetId, id));
  return file ? done(file) : refused('not-found');
}
