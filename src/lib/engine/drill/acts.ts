import * as v from 'valibot';
import { OrderSchema, orderOf } from './trade';
import type { Scenario } from './scenario';
import type { DrillState } from './state';

const at = v.pipe(v.number(), v.finite(), v.minValue(0));
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100));

/** What the agent did beside writing; `at` in seconds since the conversation began. */
export const ActSchema = v.variant('kind', [
  v.object({ kind: v.literal('consult'), at, colleague: id }),
  v.object({ kind: v.literal('transfer'), at, to: id, right: v.boolean(), announced: v.boolean() }),
  /** `order` is what the customer had decided by then. */
  v.object({ kind: v.literal('close'), at, order: OrderSchema })
]);

export type Act = v.InferOutput<typeof ActSchema>;

/** Everything the agent of a drill did beside writing, in order. */
export function actsOf(scenario: Scenario, state: DrillState): Act[] {
  const { consults, transfer, how, at } = state;
  return [
    ...consults.flatMap((turn): Act[] =>
      turn.by === 'agent' ? [{ kind: 'consult', at: turn.at, colleague: turn.colleague }] : []
    ),
    ...(transfer ? [{ kind: 'transfer' as const, ...transfer }] : []),
    ...(how === 'closed' ? [{ kind: 'close' as const, at, order: orderOf(scenario, state) }] : [])
  ];
}
