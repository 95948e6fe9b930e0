import type { PlanFinding } from './finding';
import type { PlannedSession } from './plan';

/** A session of another plan, which takes its trainer and its room. */
export interface BookedSession extends Pick<
  PlannedSession,
  'title' | 'trainerId' | 'place' | 'startsAt' | 'endsAt'
> {
  plan: string;
}

/**
 * Who and what would be in two places at once: a trainer or a room of this plan with another session of it or of another
 * plan, and the group itself, whose sessions run one after another unless it is split.
 */
export function clashes(
  sessions: readonly PlannedSession[],
  booked: readonly BookedSession[]
): PlanFinding[] {
  return sessions.flatMap((session, index) => [
    ...sessions.slice(index + 1).flatMap((other, offset): PlanFinding[] => {
      if (!overlap(session, other)) return [];
      const pair = { session: index, other: index + 1 + offset };
      const found = sharedBy(session, other).map((shared) => ({ ...shared, ...pair }));
      return found.length > 0 ? found : [{ code: 'group-clash', ...pair }];
    }),
    ...booked.flatMap((other): PlanFinding[] =>
      overlap(session, other)
        ? sharedBy(session, other).map((shared) => ({
            ...shared,
            session: index,
            other: { title: other.title, plan: other.plan }
          }))
        : []
    )
  ]);
}

type Timed = Pick<PlannedSession, 'startsAt' | 'endsAt'>;
type Taken = Pick<PlannedSession, 'trainerId' | 'place'>;

/** One that begins as the other ends does not overlap it. */
function overlap(one: Timed, other: Timed): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

type Shared = { code: 'trainer-clash' } | { code: 'place-clash'; place: string };

function sharedBy(one: Taken, other: Taken): Shared[] {
  const shared: (Shared | false)[] = [
    one.trainerId !== null && one.trainerId === other.trainerId && { code: 'trainer-clash' },
    roomOf(one) !== null && roomOf(one) === roomOf(other) && { code: 'place-clash', place: one.place }
  ];
  return shared.filter((each) => each !== false);
}

/** People write a room's name as they please: full-width or not, with blanks or without. Online there is room for all. */
function roomOf({ place }: Taken): string | null {
  const room = place.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return room === '' || /^(线上|在线|online)/.test(room) ? null : room;
}
