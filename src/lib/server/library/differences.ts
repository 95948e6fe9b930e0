import { done, refused, type Outcome } from '../../forms/failure';
import { inTransaction, type Database } from '../db';
import { everywhere, may, type Actor } from '../policy';
import { saveRevision } from './authoring';
import { deleteDifference, ignoreDifference, selectDifference } from './difference-queries';
import type { WrittenKey } from './draft-queries';
import { record } from './record';

/** Takes over a file that has changed since an item was edited here: its text becomes a revision on top of `base`. */
export function takeOverFile(
  db: Database,
  actor: Actor,
  key: WrittenKey,
  { note, base }: { note: string; base: string | null }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
    const difference = await selectDifference(trx, key);
    if (!difference) return refused('not-found');
    const saved = await saveRevision(trx, actor, key, { source: difference.source, note, base });
    if (!saved.ok) return saved;
    await deleteDifference(trx, key, difference.origin);
    return done();
  });
}

/** Leaves an item as it was edited here, until its file changes again. */
export function ignoreFile(db: Database, actor: Actor, key: WrittenKey): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
    const difference = await selectDifference(trx, key);
    if (!difference) return refused('not-found');
    await ignoreDifference(trx, key, difference.origin);
    await record(trx, actor, 'file.ignored', key, {});
    return done();
  });
}
