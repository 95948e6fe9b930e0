import type { Speaker } from '../transcript';

/** A chat of a shift as it went. Turn times are seconds since it began; `arrivedAt` and `endedAt` are seconds of the shift. */
export interface PlayedChat {
  seat: number;
  arrivedAt: number;
  turns: readonly { by: Speaker; at: number; mood: number }[];
  /** Null while it goes on. */
  endedAt: number | null;
}

export type ReplayEvent =
  | { kind: 'arrives'; seat: number }
  | { kind: 'says'; seat: number; by: Speaker; turn: number; mood: number }
  | { kind: 'ends'; seat: number };

/** One second in which something happened, and how the desk stood after it. */
export interface Frame {
  at: number;
  events: ReplayEvent[];
  /** Chats open, and those of them whose customer waits for a reply. */
  open: number;
  waiting: number;
}

/**
 * The shift second by second: a frame for each in which anything happened, in order; between two frames nothing moves.
 * At any second the desk shows the turns of all frames up to it.
 */
export function replay(chats: readonly PlayedChat[]): Frame[] {
  const bySecond = new Map<number, ReplayEvent[]>();
  for (const chat of chats)
    for (const { at, event } of eventsOf(chat)) bySecond.set(at, [...(bySecond.get(at) ?? []), event]);
  const open = new Set<number>();
  const waiting = new Set<number>();
  return [...bySecond]
    .sort(([a], [b]) => a - b)
    .map(([at, events]) => {
      for (const event of events) follow(event, open, waiting);
      return { at, events, open: open.size, waiting: waiting.size };
    });
}

function eventsOf({ seat, arrivedAt, turns, endedAt }: PlayedChat): { at: number; event: ReplayEvent }[] {
  return [
    { at: arrivedAt, event: { kind: 'arrives', seat } },
    ...turns.map(({ by, at, mood }, turn) => ({
      at: arrivedAt + at,
      event: { kind: 'says', seat, by, turn, mood } as const
    })),
    ...(endedAt === null ? [] : [{ at: endedAt, event: { kind: 'ends', seat } as const }])
  ];
}

function follow({ seat, ...event }: ReplayEvent, open: Set<number>, waiting: Set<number>): void {
  if (event.kind === 'arrives') open.add(seat);
  else if (event.kind === 'ends') {
    open.delete(seat);
    waiting.delete(seat);
  } else if (event.by === 'customer') waiting.add(seat);
  else waiting.delete(seat);
}
