import type { Database } from '../db';
import type { Actor } from '../policy';
import { selectDraft, type WrittenKey } from './draft-queries';
import { selectHead } from './revision-queries';

/** Where the file of an item lies: a saved one's, or that of one's own draft; undefined where there is neither. */
export async function pathOf(db: Database, actor: Actor, key: WrittenKey): Promise<string | undefined> {
  return (await selectHead(db, key))?.path ?? (await selectDraft(db, actor.personId, key))?.path;
}
