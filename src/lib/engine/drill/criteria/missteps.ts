import type { Conversation } from '../conversation';
import type { Misstep } from '../faults';
import { quoteOf, type Evidence } from './judgement';

/** One fault found: where there are no words of the agent's to it, without evidence. */
export interface Fault<L> extends Partial<Evidence> {
  label: L;
}

/** What an agent did badly that is no violation of a single message. */
export function misstepsIn({ agent, acts }: Conversation, from: number): Fault<Misstep>[] {
  const turns = agent.filter((turn) => turn.index >= from);
  const last = turns.at(-1);
  const words = last ? quoteOf(last) : {};
  const mistold = turns.flatMap(({ index, reading }) =>
    reading.mistold.slice(0, 1).map(({ quote }) => ({ label: 'mistold' as const, turn: index, quote }))
  );
  const done = (acts ?? []).flatMap((act): Misstep[] => {
    if (act.kind === 'transfer') {
      return [
        ...(act.right ? [] : (['wrong_transfer'] as const)),
        ...(act.announced ? [] : (['unannounced_transfer'] as const))
      ];
    }
    return act.kind === 'close' && act.order !== 'none' && !isConfirmed(agent) ? ['closed_unconfirmed'] : [];
  });
  return [...mistold, ...done.map((label) => ({ label, ...words }))];
}

function isConfirmed(agent: Conversation['agent']): boolean {
  return agent.some(({ reading }) => reading.moves.some(({ label }) => label === 'confirm'));
}
