import { rehearse, type Rehearsal, type RehearsalEvent } from '../../engine/drill/map';
import { understand } from '../../engine/drill/understand';
import { done, refused, type Outcome } from '../../forms/failure';
import type { Database } from '../db';
import { everywhere, may, type Actor } from '../policy';
import type { WrittenKey } from './draft-queries';
import { playable } from './judge-scenario';
import { pathOf } from './path-of';
import { normalise, unfit } from './source';

export type Rehearse = { source: string; seed: number; events: RehearsalEvent[] };

/** Plays a scenario as it is being written against its customer. Nothing is kept: the whole talk comes in every time. */
export async function rehearseScenario(
  db: Database,
  actor: Actor,
  key: WrittenKey,
  { source: given, seed, events }: Rehearse
): Promise<Outcome<Rehearsal>> {
  if (!may(actor, 'lesson.write', everywhere)) return refused('not-allowed');
  const source = normalise(given);
  const fault = unfit(source);
  if (fault) return refused(fault);
  const path = await pathOf(db, actor, key);
  if (!path || key.kind !== 'drill') return refused('not-found');
  const scenario = playable(source, path);
  return scenario ? done(rehearse(scenario, seed, events, understand)) : refused('scenario-unplayable');
}
