/**
 * How long after the bell a save already under way is still taken, in seconds: enough for a slow network, too short
 * to answer another question. The sitter's clock shows none of it.
 */
export const GRACE_SECONDS = 10;

/** The instants of one person's attempt at one paper. Null means it has not happened. */
export interface AttemptTimes {
  /** From here on the paper may be started. */
  opensAt: Date;
  /** From here on it may no longer be started, and every running attempt is over but for extra time. */
  closesAt: Date;
  startedAt: Date | null;
  /** The bell, fixed at the start by {@link bell}. */
  endsAt: Date | null;
  submittedAt: Date | null;
  /** When the last answer was marked. */
  markedAt: Date | null;
}

export type AttemptStateName =
  | 'not-open'
  | 'open'
  /** The window closed before the person started. */
  | 'missed'
  | 'running'
  /** The bell has gone and nothing is handed in yet. */
  | 'time-up'
  | 'submitted'
  | 'marked';

export interface AttemptState {
  state: AttemptStateName;
  may: {
    start: boolean;
    /** Answers are taken. */
    save: boolean;
    /** The sitter may hand in. */
    submit: boolean;
    /** The server hands in what has been saved, on the sitter's behalf. */
    collect: boolean;
    /** A trainer may give or correct marks; publication locks them elsewhere. */
    mark: boolean;
  };
  /** Whole seconds to the bell while running, rounded up; 0 otherwise. */
  secondsLeft: number;
}

/**
 * The bell of an attempt, in epoch milliseconds: `minutes` after the start, but never after the window closes. Extra
 * time is added to both: where a paper takes the whole window, it would otherwise be worth nothing.
 */
export function bell(startedAt: Date, minutes: number, closesAt: Date, extraMinutes = 0): number {
  return Math.min(startedAt.getTime() + minutes * 60_000, closesAt.getTime()) + extraMinutes * 60_000;
}

/**
 * Where an attempt stands and what is allowed there, by the server's clock.
 *
 * Every period includes its first instant and excludes its last: at `opensAt` one may start, at `closesAt` no longer;
 * at `endsAt` the time is up. From the bell for {@link GRACE_SECONDS} saves and submission in flight are still taken;
 * after that only the server collects. What has been submitted or marked stays so, whatever the clock says.
 *
 * @throws Error when only one of `startedAt` and `endsAt` is set
 */
export function attemptState(times: AttemptTimes, now: Date): AttemptState {
  const at = now.getTime();
  if (!times.startedAt !== !times.endsAt) throw new Error('an attempt has a start and a bell, or neither');
  if (times.markedAt) return stateOf('marked', { mark: true });
  if (times.submittedAt) return stateOf('submitted', { mark: true });
  if (times.endsAt) {
    const left = times.endsAt.getTime() - at;
    if (left > 0) return stateOf('running', { save: true, submit: true }, Math.ceil(left / 1000));
    const inFlight = left > -GRACE_SECONDS * 1000;
    return stateOf('time-up', { save: inFlight, submit: inFlight, collect: !inFlight });
  }
  if (at < times.opensAt.getTime()) return stateOf('not-open');
  if (at < times.closesAt.getTime()) return stateOf('open', { start: true });
  return stateOf('missed');
}

/**
 * Whether a further attempt may be begun: the one before is in, the window is open, and not every attempt allowed has
 * been used. The last one begun is the one that counts.
 */
export function mayRetake(
  times: AttemptTimes,
  used: { sitting: number; attempts: number },
  now: Date
): boolean {
  const at = now.getTime();
  const inHand = times.submittedAt !== null || times.markedAt !== null;
  const open = at >= times.opensAt.getTime() && at < times.closesAt.getTime();
  return inHand && open && used.sitting < used.attempts;
}

function stateOf(
  state: AttemptStateName,
  may: Partial<AttemptState['may']> = {},
  secondsLeft = 0
): AttemptState {
  const nothing = { start: false, save: false, submit: false, collect: false, mark: false };
  return { state, may: { ...nothing, ...may }, secondsLeft };
}
