import { parseQuestion, type Item } from '../../engine/assessment';
import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import { everywhere, may, type Actor } from '../policy';
import type { WrittenKey } from './draft-queries';
import { pathOf } from './path-of';
import { normalise, unfit } from './source';

/** A question as it is being written; refused while it cannot be read. */
export async function readQuestionSource(
  db: Database,
  actor: Actor,
  key: WrittenKey,
  given: string
): Promise<Outcome<Item>> {
  if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
  const source = normalise(given);
  const fault = unfit(source);
  if (fault) return refused(fault);
  const path = await pathOf(db, actor, key);
  if (!path) return refused('not-found');
  const read = parseQuestion(source, path);
  return read.ok ? done(read.value) : refused('source-unsound');
}
