import type { Condition } from '../condition';
import { END } from '../respond';
import type { Scenario } from '../scenario';

/** A place on the map. States and endings have prefixed ids, so that neither can be taken for one of the others. */
export type PlaceId = 'start' | 'anytime' | 'end' | `state:${string}` | `ending:${string}`;

/** How one comes from a place to another, or what happens there while one stays. */
export interface MapWay {
  from: PlaceId;
  to: PlaceId;
  kind: 'start' | 'reaction' | 'skip' | 'interrupt' | 'ending' | 'otherwise' | 'gives-up';
  /** Null where no condition is asked about. */
  when: Condition | null;
}

/**
 * Everything that leads anywhere in a scenario, in the order of the file. An interrupt leads on from “any time”; a reaction
 * that goes nowhere leads from its state to itself.
 */
export function mapWays(scenario: Scenario): MapWay[] {
  const { start, states, interrupts, endings, gives_up: givesUp } = scenario;
  return [
    { from: 'start', to: placeOf(start), kind: 'start', when: null },
    ...Object.entries(states).flatMap(([id, { reactions, skip }]): MapWay[] => [
      ...reactions.map(({ when, goto }): MapWay => ({
        from: placeOf(id),
        to: placeOf(goto ?? id),
        kind: 'reaction',
        when
      })),
      ...(skip
        ? [{ from: placeOf(id), to: placeOf(skip.goto), kind: 'skip', when: skip.when } satisfies MapWay]
        : [])
    ]),
    ...interrupts.map(({ when, goto }): MapWay => ({
      from: 'anytime',
      to: goto ? placeOf(goto) : 'anytime',
      kind: 'interrupt',
      when
    })),
    ...endings
      .filter(({ id }) => id !== givesUp)
      .map(({ id, when }): MapWay => ({ from: 'end', to: `ending:${id}`, kind: 'ending', when })),
    { from: 'end', to: `ending:${givesUp}`, kind: 'otherwise', when: null },
    { from: 'anytime', to: `ending:${givesUp}`, kind: 'gives-up', when: null }
  ];
}

/** Where a `goto` leads. */
export function placeOf(goto: string): PlaceId {
  return goto === END ? 'end' : `state:${goto}`;
}
