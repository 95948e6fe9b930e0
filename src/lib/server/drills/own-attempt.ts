import * as v from 'valibot';
import { uuid } from '../../forms/fields';
import { done, refused } from '../../forms/failure';
import type { Database } from '../db';
import { may, type Actor } from '../policy';
import { playedScenario } from './played-scenario';
import * as queries from './queries';

/** The actor's own attempt, locked, with the scenario as it was when it began. Other people's attempts do not exist. */
export async function lockOwnAttempt(trx: Database, actor: Actor, id: string) {
  if (!may(actor, 'drill.play')) return refused('not-allowed');
  const attempt = v.is(uuid, id) ? await queries.lockAttempt(trx, id, actor.personId) : undefined;
  const scenario = attempt && (await playedScenario(trx, attempt.revisionId));
  return attempt && scenario ? done({ attempt, scenario }) : refused('not-found');
}
