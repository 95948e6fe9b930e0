import type { ScenarioSource } from '../scenario';
import type { Found } from './check-scenario';

/** Checks that every block a state uses is there, and that every block is used. */
export function checkBlocks(
  { states, blocks = {} }: Pick<ScenarioSource, 'states' | 'blocks'>,
  found: Found
) {
  const used = new Set<string>();
  for (const [state, { use = [] }] of Object.entries(states)) {
    use.forEach((block, index) => {
      used.add(block);
      if (!blocks[block]) found(['states', state, 'use', index], 'block-unknown', { block });
    });
  }
  for (const block of Object.keys(blocks)) {
    if (!used.has(block)) found(['blocks', block], 'block-unused', { block });
  }
}
