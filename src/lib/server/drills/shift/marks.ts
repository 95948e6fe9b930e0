import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import type { Actor } from '../../policy';
import type { Chat } from './queries';
import { carryOn } from './run';
import type { ChatRef } from './talk';
import { viewOf, type ShiftView } from './view';

const mostTags = 8;
const longestTag = 20;
const longestNote = 500;

/** Tags a chat and notes something for oneself, as long as the shift runs. The customer sees neither. */
export function tagChat(
  db: Database,
  actor: Actor,
  { tags, note, ...ref }: ChatRef & { tags: string[]; note: string }
): Promise<Outcome<ShiftView>> {
  const kept = [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
  const isSound =
    kept.length <= mostTags &&
    kept.every((tag) => Array.from(tag).length <= longestTag && !/\p{Cc}/u.test(tag)) &&
    Array.from(note.trim()).length <= longestNote &&
    !note.includes('\0');
  if (!isSound) return Promise.resolve(refused('bad-input'));
  return mark(db, actor, ref, (chat) => ({ ...chat, tags: kept, note: note.trim() }));
}

/** Remembers that the person has looked at the first so many turns of a chat; never fewer than before. */
export function markSeen(
  db: Database,
  actor: Actor,
  { turns, ...ref }: ChatRef & { turns: number }
): Promise<Outcome<ShiftView>> {
  if (!Number.isInteger(turns) || turns < 0) return Promise.resolve(refused('bad-input'));
  return mark(db, actor, ref, (chat) => ({
    ...chat,
    seenTurn: Math.max(chat.seenTurn, Math.min(turns, chat.state.turns.length))
  }));
}

async function mark(
  db: Database,
  actor: Actor,
  { shift, attempt }: ChatRef,
  change: (chat: Chat) => Chat
): Promise<Outcome<ShiftView>> {
  const run = await carryOn(db, actor, shift, (run) => {
    const index = run.chats.findIndex(({ id }) => id === attempt);
    const chat = run.chats[index];
    if (!chat) return refused('not-found');
    const after = change(chat);
    if (JSON.stringify(after) === JSON.stringify(chat)) return done();
    if (run.shift.endedAt) return refused('shift-over');
    run.chats[index] = after;
    return done();
  });
  return run.ok ? done(viewOf(run.value)) : run;
}
