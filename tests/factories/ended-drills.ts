import type { Database } from '../../src/lib/server/db';
import type { Locale } from '../../src/lib/server/db/schema';
import { actInDrill, closeSingleDrill } from '../../src/lib/server/drills';
import type { Actor } from '../../src/lib/server/policy';
import { createDrillAttempt } from './drills';

/** A chat of the person's own in which they said these messages at once and then closed it. */
export async function createEndedDrill(
  db: Database,
  actor: Actor,
  messages: string[],
  options: { slug?: string; locale?: Locale; seed?: number } = {}
): Promise<string> {
  const id = await createDrillAttempt(db, actor, options);
  for (const [turn, text] of messages.entries()) {
    const sent = await actInDrill(db, actor, { id, turn, act: { kind: 'message', text } });
    if (!sent.ok && sent.code === 'drill-ended') break;
    if (!sent.ok) throw new Error(sent.code);
  }
  const closed = await closeSingleDrill(db, actor, id);
  if (!closed.ok) throw new Error(closed.code);
  return id;
}
