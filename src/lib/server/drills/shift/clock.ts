import type { Shift } from './queries';

/** A clock this much behind is another machine's, not one set back: time then stands still until it has caught up. */
const SKEW = 3000;

/**
 * After the bell customers who are still there are served, for ten minutes at most; then the shift closes their chats. Where
 * nobody is there the chat is closed at the bell.
 */
export const GRACE_SECONDS = 600;

/** Milliseconds on the shift's clock when the machine's shows `instant`; never before where the shift has been brought to. */
export function shiftTime(shift: Shift, instant: Date): number {
  return Math.max(shift.reachedMs, measured(shift, instant));
}

/** Whether the machine's clock was set back since the shift was last written. */
export function isSetBack(shift: Shift, instant: Date): boolean {
  return measured(shift, instant) < shift.reachedMs - SKEW;
}

/** Makes up for a clock set back: no time has passed, and from here on it passes again. */
export function settled(shift: Shift, instant: Date): Shift {
  if (!isSetBack(shift, instant)) return shift;
  return { ...shift, setBackMs: shift.setBackMs + shift.reachedMs - measured(shift, instant) };
}

/** The bell, and the moment at which the last chat is closed, in milliseconds of the shift. */
export function bellOf({ minutes }: Pick<Shift, 'minutes'>): { bell: number; limit: number } {
  return { bell: minutes * 60_000, limit: (minutes * 60 + GRACE_SECONDS) * 1000 };
}

function measured({ startedAt, pausedAt, pausedMs, setBackMs }: Shift, instant: Date): number {
  return (pausedAt ?? instant).getTime() - startedAt.getTime() - pausedMs + setBackMs;
}
