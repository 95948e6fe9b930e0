import { describe, expect, it } from 'vitest';
import { debrief } from './debrief';
import { renewState, type KeptState } from './renew-state';
import { smallScenario } from './small-scenario';
import { beginDrill, type DrillState } from './state';
import { step } from './step';
import { readTags } from './tagged-reader';

const scenario = smallScenario();

/** A state as the engine's first version kept it. */
function first(state: DrillState): KeptState {
  const { offline, away, consults, answering, learnt, transfer, how, ...kept } = state;
  expect([offline, away, consults, answering, learnt, transfer]).toEqual([false, false, [], [], [], null]);
  expect(how === null).toBe(state.ending === null);
  return JSON.parse(JSON.stringify({ ...kept, version: 1 })) as KeptState;
}

describe('a state kept by the first version', () => {
  it('goes on as if it had been kept by this one', () => {
    const { state } = beginDrill(scenario, 5);
    const event = { kind: 'message', text: '[apology] 对不起', at: 8 } as const;
    expect(step(scenario, first(state), event, readTags)).toEqual(step(scenario, state, event, readTags));
  });

  it('that has ended can be talked through', () => {
    const { state } = step(scenario, beginDrill(scenario, 5).state, { kind: 'time', at: 900 }, readTags);
    expect(renewState(scenario, first(state)).how).toBe('gave-up');
    expect(debrief(scenario, first(state), readTags)).toEqual(debrief(scenario, state, readTags));
  });

  it('is left as it is by this version, and refused where a later one kept it', () => {
    const { state } = beginDrill(scenario, 5);
    expect(renewState(scenario, state)).toBe(state);
    expect(() => renewState(scenario, { ...state, version: 3 } as unknown as KeptState)).toThrow('version 3');
  });
});
