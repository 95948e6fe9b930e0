import type { Scenario } from '../../engine/drill';
import type { Database } from '../db';
import { readRevision } from '../library';

/** Compiled scenarios kept at hand; a revision never changes, and 60 kB each is little. */
const most = 200;
const kept = new Map<string, Scenario>();

/** The scenario of a revision, as every chat that began with it plays it, published still or not. */
export async function playedScenario(db: Database, revisionId: string): Promise<Scenario | undefined> {
  const scenario = kept.get(revisionId) ?? (await readRevision<Scenario>(db, revisionId))?.compiled;
  if (!scenario) return undefined;
  kept.delete(revisionId);
  kept.set(revisionId, scenario);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return scenario;
}
