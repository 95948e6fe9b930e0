import { END } from '../respond';
import type { Scenario } from '../scenario';
import type { Found } from './check-scenario';
import type { Path } from './locate';

/** Checks that every way leads to a state there is, that every state can be come to, and that each has a way to the end. */
export function checkGraph(scenario: Scenario, found: Found) {
  const states = Object.keys(scenario.states);
  const known = new Set([...states, END]);
  if (!Object.hasOwn(scenario.states, scenario.start)) {
    found(['start'], 'state-unknown', { state: scenario.start });
    return;
  }
  const ways = waysOf(scenario);
  for (const { to, at } of ways) if (!known.has(to)) found(at, 'state-unknown', { state: to });
  const forth = spread([scenario.start], (state) =>
    ways.filter(({ from }) => from === state).map(({ to }) => to)
  );
  const back = spread([END], (state) => ways.filter(({ to }) => to === state).map(({ from }) => from));
  for (const state of states) {
    if (!forth.has(state)) found(['states', state], 'state-unreachable', { state });
    if (!back.has(state)) found(['states', state], 'dead-end', { state });
  }
}

/** One way from a state to another, as a map of the scenario draws it. */
export interface Way {
  from: string;
  to: string;
  at: Path;
}

/** Every way the file writes down: by reactions, by skipping, and by interrupts, which lead on from any state. */
export function waysOf({ states, interrupts }: Scenario): Way[] {
  return Object.entries(states).flatMap(([from, { reactions, skip }]) => [
    ...reactions.flatMap(({ goto }, index) =>
      goto ? [{ from, to: goto, at: ['states', from, 'reactions', index, 'goto'] }] : []
    ),
    ...(skip ? [{ from, to: skip.goto, at: ['states', from, 'skip', 'goto'] }] : []),
    ...interrupts.flatMap(({ goto }, index) =>
      goto ? [{ from, to: goto, at: ['interrupts', index, 'goto'] }] : []
    )
  ]);
}

function spread(from: readonly string[], next: (state: string) => string[]): Set<string> {
  const reached = new Set(from);
  for (const state of reached) for (const other of next(state)) reached.add(other);
  return reached;
}
