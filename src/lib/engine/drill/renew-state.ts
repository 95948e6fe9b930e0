import type { Scenario } from './scenario';
import { STATE_VERSION, type Departure, type DrillState } from './state';

/** A state as it may have been kept: by this version of the engine, or by the first, which knew of fewer things. */
export type KeptState = DrillState | FirstState;
type Later = 'offline' | 'away' | 'consults' | 'answering' | 'learnt' | 'transfer' | 'how';
type FirstState = Omit<DrillState, 'version' | Later> & { version: 1 };

/**
 * Brings a kept state up to the present version, so that a run begun earlier goes on; leaves a present one as it is.
 *
 * @throws when the state was kept by a later version of the engine
 */
export function renewState(scenario: Scenario, kept: KeptState): DrillState {
  if (kept.version === STATE_VERSION) return kept;
  if (kept.version !== 1)
    throw new Error(`a state of version ${String((kept as DrillState).version)} is not known`);
  return {
    ...kept,
    version: STATE_VERSION,
    offline: false,
    away: false,
    consults: [],
    answering: [],
    learnt: [],
    transfer: null,
    how: howEnded(scenario, kept)
  };
}

/** The first version closed nothing that it would have told apart from the customer's coming to an end. */
function howEnded({ gives_up }: Scenario, { ending }: FirstState): Departure | null {
  if (ending === null) return null;
  return ending === gives_up ? 'gave-up' : 'left';
}
