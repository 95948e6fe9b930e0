import type { Run } from './run';
import { shownTurns } from '../chat-view';
import { viewOf, type ShiftView } from './view';

/** What a reader knows: a version of the shift, and its clock in milliseconds when they were told. */
export type Known = { version: number; at: number };

/** What has changed since; null when nothing has. Everything for who knows nothing, and once the shift is over. */
export function newsOf(run: Run, known: Known | null): ShiftView | null {
  const { version, endedAt } = run.shift;
  if (!known || known.version > version) return viewOf(run);
  if (endedAt) return known.version < version ? viewOf(run) : null;
  const changed = run.chats.filter(
    (chat) => chat.version > known.version || shownTurns(chat, run.at) > shownTurns(chat, known.at)
  );
  if (known.version === version && changed.length === 0) return null;
  return viewOf(run, changed);
}

/** How long until there will be news without anybody's doing, in milliseconds of the shift; null when never. */
export function nextNews({ shift, chats, at }: Run): number | null {
  if (shift.endedAt || shift.pausedAt) return null;
  const typed = chats.flatMap((chat) => {
    const turn = chat.state.turns[shownTurns(chat, at)];
    return turn ? [(chat.arrivedAt + turn.at) * 1000] : [];
  });
  return Math.max(0, Math.min(shift.dueMs ?? Infinity, ...typed) - at);
}

export function knownOf({ shift, at }: Run): Known {
  return { version: shift.version, at };
}

/** `Last-Event-ID` as it was sent with an event; anything else is somebody who knows nothing. */
export function readKnown(text: string | null): Known | null {
  const match = /^(\d{1,15})\.(\d{1,15})$/.exec(text ?? '');
  return match ? { version: Number(match[1]), at: Number(match[2]) } : null;
}

export function writeKnown({ version, at }: Known): string {
  return `${version}.${at}`;
}
