import type { Scenario } from '../scenario';
import type { DrillState } from '../state';
import { placeOf, type PlaceId } from './ways';

/** One arrow of the map that was gone. */
export interface Hop {
  from: PlaceId;
  to: PlaceId;
}

/** The arrows that lead from one state of a run to the next, through states that were passed over and to the ending. */
export function hopsOf(scenario: Scenario, before: DrillState, after: DrillState): Hop[] {
  if (!after.ending || before.ending)
    return before.node === after.node ? [] : throughStates(scenario, before, after);
  const ending: PlaceId = `ending:${after.ending}`;
  const spent = after.mood === 0 || after.patience === 0 || after.chases > scenario.silence.times;
  if (spent && after.ending === scenario.gives_up) return [{ from: 'anytime', to: ending }];
  const closing = leadTo(scenario, before, after, 'end') ?? [];
  return [...closing, { from: 'end', to: ending }];
}

function throughStates(scenario: Scenario, before: DrillState, after: DrillState): Hop[] {
  return (
    leadTo(scenario, before, after, placeOf(after.node)) ?? [
      { from: placeOf(before.node), to: placeOf(after.node) }
    ]
  );
}

/** The reaction that spoke, or else the one with the shortest way, and the skips that follow it to the place. */
function leadTo(scenario: Scenario, before: DrillState, after: DrillState, place: PlaceId): Hop[] | null {
  const { reactions } = scenario.states[before.node]!;
  const spoke = (key: string) => before.said[key] !== after.said[key];
  const interrupt = scenario.interrupts.find(({ goto }, index) => goto && spoke(`interrupt ${index}`));
  const own = reactions.find(({ goto }, index) => goto && spoke(`${before.node} ${index}`));
  const starts: Hop[] = interrupt
    ? [{ from: 'anytime', to: placeOf(interrupt.goto!) }]
    : own
      ? [{ from: placeOf(before.node), to: placeOf(own.goto!) }]
      : silentStarts(scenario, before.node);
  const ways = starts.flatMap((start) => {
    const skips = skipsTo(scenario, start.to, place);
    return skips ? [[start, ...skips]] : [];
  });
  return ways.sort((one, other) => one.length - other.length)[0] ?? null;
}

/** Where reactions and interrupts lead that say nothing of their own. */
function silentStarts({ states, interrupts }: Scenario, node: string): Hop[] {
  const quiet = (from: PlaceId) => (reaction: { goto?: string | undefined; says?: unknown }) =>
    reaction.goto && !reaction.says ? [{ from, to: placeOf(reaction.goto) }] : [];
  return [...states[node]!.reactions.flatMap(quiet(placeOf(node))), ...interrupts.flatMap(quiet('anytime'))];
}

function skipsTo({ states }: Scenario, from: PlaceId, to: PlaceId): Hop[] | null {
  const hops: Hop[] = [];
  let place = from;
  while (place !== to && hops.length <= Object.keys(states).length) {
    const skip = place.startsWith('state:') ? states[place.slice('state:'.length)]?.skip : undefined;
    if (!skip) return null;
    hops.push({ from: place, to: placeOf(skip.goto) });
    place = placeOf(skip.goto);
  }
  return place === to ? hops : null;
}
