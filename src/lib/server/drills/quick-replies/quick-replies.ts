import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import { may, type Actor } from '../../policy';
import * as queries from './queries';

export type QuickReply = Awaited<ReturnType<typeof queries.selectQuickReplies>>[number];
/** Whose quick replies: one's own, or the ones the whole team shares. */
export type QuickReplyShelf = 'own' | 'shared';

const mostReplies = { own: 60, shared: 200 };

/** All that somebody may insert in a chat. */
export async function listQuickReplies(
  db: Database,
  actor: Actor
): Promise<Outcome<Record<QuickReplyShelf, QuickReply[]>>> {
  if (!may(actor, 'drill.play')) return refused('not-allowed');
  return done({
    own: await queries.selectQuickReplies(db, actor.personId),
    shared: await queries.selectQuickReplies(db, null)
  });
}

/** Writes a quick reply, or rewrites the one named. What is shared is audited: the whole team speaks with it. */
export function saveQuickReply(
  db: Database,
  actor: Actor,
  shelf: QuickReplyShelf,
  { id, ...reply }: { id: string; locale: Locale; title: string; body: string }
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!mayWrite(actor, shelf)) return refused('not-allowed');
    const owner = ownerOf(actor, shelf);
    const before = id ? await queries.lockQuickReply(trx, id, owner) : undefined;
    if (id && !before) return refused('not-found');
    if (!id && (await queries.selectQuickReplies(trx, owner)).length >= mostReplies[shelf])
      return refused('quick-replies-full');
    if (before) await queries.updateQuickReply(trx, before.id, reply);
    const written = before?.id ?? (await queries.insertQuickReply(trx, owner, reply));
    if (shelf === 'shared')
      await recordEvent(trx, {
        actorId: actor.personId,
        action: 'quick-reply.written',
        subjectType: 'quick-reply',
        subjectId: written,
        before,
        after: reply,
        address: actor.address
      });
    return done();
  });
}

export function removeQuickReply(
  db: Database,
  actor: Actor,
  shelf: QuickReplyShelf,
  id: string
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!mayWrite(actor, shelf)) return refused('not-allowed');
    const before = await queries.lockQuickReply(trx, id, ownerOf(actor, shelf));
    if (!before) return refused('not-found');
    await queries.deleteQuickReply(trx, id);
    if (shelf === 'shared')
      await recordEvent(trx, {
        actorId: actor.personId,
        action: 'quick-reply.removed',
        subjectType: 'quick-reply',
        subjectId: id,
        before,
        address: actor.address
      });
    return done();
  });
}

function mayWrite(actor: Actor, shelf: QuickReplyShelf): boolean {
  return shelf === 'own' ? may(actor, 'drill.play') : may(actor, 'quick-reply.share');
}

function ownerOf(actor: Actor, shelf: QuickReplyShelf): string | null {
  return shelf === 'own' ? actor.personId : null;
}
