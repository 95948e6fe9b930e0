import type { Conversation } from '../conversation';
import { findMention } from '../phrase';
import type { Criterion } from '../rubric';

/**
 * The turn from which on a criterion applies: the customer's first that calls for it; null where none does.
 * A criterion without a condition applies from the beginning.
 */
export function appliesFrom({ if: needs, after }: Criterion, { exchanges }: Conversation): number | null {
  if (needs && !exchanges.some(({ heard }) => needs.some((need) => heard.needs.has(need)))) return null;
  if (!needs && !after) return 0;
  const turns = exchanges
    .filter(({ heard }) => !needs || needs.some((need) => heard.needs.has(need)))
    .flatMap(({ customer }) => customer);
  const first = after ? turns.find(({ text }) => findMention(after, text)) : turns[0];
  return first?.index ?? null;
}
