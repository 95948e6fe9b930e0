import { finish } from './ending';
import { level, UNANNOUNCED } from './mood';
import { read, type Understand } from './reading';
import { readCustomer } from './customer/read-customer';
import type { Scenario } from './scenario';
import type { DrillState } from './state';
import type { TransferTarget } from './transfer';

/** In how many of the agent's last messages the customer may have been told who takes over. */
const RECENT = 2;

/** Hands the chat over, which ends it; a customer to whom it was not announced minds. */
export function handOver(
  scenario: Scenario,
  state: DrillState,
  { id, right, ending, unannounced = ending }: TransferTarget,
  announced: boolean
): DrillState {
  const handed = { ...state, transfer: { to: id, right, announced, at: state.at } };
  if (announced) return finish(scenario, handed, 'transferred', ending);
  const mood = level(state.mood + UNANNOUNCED.mood);
  const patience = level(state.patience + UNANNOUNCED.patience);
  return finish(scenario, { ...handed, mood, patience }, 'transferred', unannounced);
}

/** Whether the agent's last messages say that somebody else takes over (domain.md C19). */
export function isAnnounced(scenario: Scenario, { turns }: DrillState, understand: Understand): boolean {
  const around = { earlier: new Set<string>(), heard: readCustomer('') };
  return turns
    .filter(({ by, picture }) => by === 'agent' && !picture)
    .slice(-RECENT)
    .some(({ text }) =>
      read(scenario, text, around, understand).moves.some(({ label }) => label === 'escalate')
    );
}
