import { LONGEST_MESSAGE, REPLY_LIMIT } from '$lib/engine/drill';
import { searchLibrary } from '$lib/server/courses';
import { listQuickReplies } from '$lib/server/drills';
import { valueOf } from '../../answers';

/** What every desk has beside its chats: quick replies, limits, and what a search without script has found. */
export async function deskExtras({ locals: { db, actor, locale }, url }: { locals: App.Locals; url: URL }) {
  const query = (url.searchParams.get('find') ?? '').trim().slice(0, 100);
  return {
    replies: valueOf(await listQuickReplies(db, actor!)),
    limits: { longest: LONGEST_MESSAGE, reply: REPLY_LIMIT },
    query,
    finding: query ? valueOf(await searchLibrary(db, actor!, query, locale)) : null
  };
}
