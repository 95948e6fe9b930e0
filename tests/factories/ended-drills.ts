import type { Database } from '../../src/lib/server/db';
import type { Locale } from '../../src/lib/server/db/schema';
import { closeDrill, readConversation, sendMessage } from '../../src/lib/server/drills';
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
    const conversation = await readConversation(db, actor, id);
    if (conversation.ok && conversation.value.ended) break;
    const sent = await sendMessage(db, actor, { id, turn, text });
    if (!sent.ok) throw new Error(sent.code);
  }
  const closed = await closeDrill(db, actor, id);
  if (!closed.ok) throw new Error(closed.code);
  return id;
}
