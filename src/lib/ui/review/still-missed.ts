import type { Debrief } from '../../engine/drill';
import type { StandingScore } from '../../engine/drill/review';

/** What is still to be done better once a trainer's rulings count, with the points lost as they stand. */
export function stillMissed(missed: Debrief['missed'], { criteria }: StandingScore): Debrief['missed'] {
  return missed.flatMap((one) => {
    const standing = criteria.find(({ id }) => id === one.criterion);
    const lost = standing ? standing.max - standing.score : one.lost;
    return lost > 0 ? [{ ...one, lost }] : [];
  });
}
