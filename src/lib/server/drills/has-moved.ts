import type { DrillState } from '../../engine/drill';

/** Time alone is not worth a write until it makes somebody speak or leave. */
export function hasMoved(before: DrillState, after: DrillState): boolean {
  return (
    before.turns.length !== after.turns.length ||
    before.ending !== after.ending ||
    before.consults.length !== after.consults.length
  );
}
