import type { ScenarioSource } from './scenario';

type States = ScenarioSource['states'];

/** Writes the reactions of the blocks a state uses behind its own. A block that is not there adds nothing. */
export function withBlocks({ states, blocks }: Pick<ScenarioSource, 'states' | 'blocks'>) {
  return Object.fromEntries(
    Object.entries(states).map(
      ([id, { use = [], reactions, ...state }]): [string, Omit<States[string], 'use'>] => [
        id,
        { ...state, reactions: [...reactions, ...use.flatMap((name) => blocks?.[name] ?? [])] }
      ]
    )
  );
}
