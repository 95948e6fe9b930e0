import { randomInt } from 'node:crypto';
import type { Scenario } from '../../../engine/drill';
import { LONGEST_SHIFT, planShift, SHORTEST_SHIFT } from '../../../engine/drill/shift';
import { done, refused, type Outcome } from '../../../forms/failure';
import { now } from '../../clock';
import { selectEnrolment } from '../../cohorts';
import { inTransaction, type Database } from '../../db';
import type { Locale } from '../../db/schema';
import { listItems } from '../../library';
import { may, type Actor } from '../../policy';
import { bellOf } from './clock';
import { closeAll, endShiftAt } from './course';
import * as queries from './queries';
import { carryOn, lookAtShift } from './run';
import { shareOf } from './share';
import { viewOf, type ShiftView } from './view';
import { playedWith } from '../version';

export type ShiftInput = {
  /** 10–40. */
  minutes: number;
  mode: 'practice' | 'assessment';
  locale: Locale;
  /** Slugs to draw customers from; all there are when none is named. */
  scenarios?: string[];
  /** For practice alone: the same seed brings the same customers. */
  seed?: number;
};

/**
 * Starts a shift of the person's own. Its customers, their order and their scenarios' revisions are settled here, whatever
 * is published or withdrawn meanwhile. Somebody is on one shift at a time; pressing twice starts one.
 */
export async function startShift(
  db: Database,
  actor: Actor,
  input: ShiftInput
): Promise<Outcome<{ id: string }>> {
  if (!may(actor, 'drill.play')) return refused('not-allowed');
  const { minutes, mode, locale } = input;
  if (!Number.isInteger(minutes) || minutes < SHORTEST_SHIFT || minutes > LONGEST_SHIFT)
    return refused('bad-input');
  const left = await queries.selectRunningShift(db, actor.personId);
  if (left) await lookAtShift(db, actor, left.id);
  return inTransaction(db, async (trx) => {
    await queries.lockPerson(trx, actor.personId);
    const running = await queries.selectRunningShift(trx, actor.personId);
    if (running) return isSamePress(running, input) ? done({ id: running.id }) : refused('shift-open');
    const items = await listItems<Scenario>(trx, 'drill', locale);
    const chosen = items.filter(({ slug }) => input.scenarios?.includes(slug) ?? true);
    if (chosen.length === 0) return refused('shift-empty');
    const revisions = new Map(chosen.map(({ slug, revisionId }) => [slug, revisionId]));
    const seed = (mode === 'practice' ? input.seed : undefined) ?? randomInt(2 ** 32);
    const { share } = await shareOf(trx, actor.personId);
    const scenarios = chosen.map(({ slug, compiled }) => ({
      scenario: slug,
      opens: compiled.opens ?? 'customer'
    }));
    const plan = planShift({ seed, minutes, share, locale, scenarios });
    const cohort = await selectEnrolment(trx, actor.personId);
    const id = await queries.insertShift(trx, {
      personId: actor.personId,
      cohortId: cohort?.id ?? null,
      mode,
      locale,
      minutes,
      share,
      seed,
      plan: plan.map((arrival) => ({ ...arrival, revisionId: revisions.get(arrival.scenario)! })),
      startedAt: now(),
      engineVersion: playedWith
    });
    return done({ id });
  });
}

/** The shift as it stands now, with everything that has happened while nobody looked. */
export async function readShift(db: Database, actor: Actor, id: string): Promise<Outcome<ShiftView>> {
  const run = await lookAtShift(db, actor, id);
  return run.ok ? done(viewOf(run.value)) : run;
}

/** Stops the clock of a practice shift: nobody comes, nobody waits. An assessed shift goes on. */
export async function pauseShift(db: Database, actor: Actor, id: string): Promise<Outcome<ShiftView>> {
  const run = await carryOn(db, actor, id, (run) => {
    const { shift } = run;
    if (shift.mode === 'assessment') return refused('shift-unpausable');
    if (shift.endedAt) return refused('shift-over');
    if (!shift.pausedAt) run.shift = { ...shift, pausedAt: run.asOf };
    return done();
  });
  return run.ok ? done(viewOf(run.value)) : run;
}

/** Lets the clock run on from where it stood. */
export async function resumeShift(db: Database, actor: Actor, id: string): Promise<Outcome<ShiftView>> {
  const run = await carryOn(db, actor, id, (run) => {
    const { shift, asOf } = run;
    if (!shift.pausedAt) return done();
    const pausedMs = shift.pausedMs + asOf.getTime() - shift.pausedAt.getTime();
    run.shift = { ...shift, pausedAt: null, pausedMs };
    return done();
  });
  return run.ok ? done(viewOf(run.value)) : run;
}

/**
 * Ends the shift before its bell. In practice at any time: open chats are closed, and who has not come does not count. In
 * an assessment only when everybody has come and every chat is over.
 */
export async function endShift(db: Database, actor: Actor, id: string): Promise<Outcome<ShiftView>> {
  const run = await carryOn(db, actor, id, (run) => {
    const { shift, chats, at } = run;
    if (shift.endedAt) return done();
    const isServed = chats.length === shift.plan.length && chats.every(({ state }) => state.ending);
    if (shift.mode === 'assessment' && !isServed) return refused('shift-unfinished');
    const end = Math.min(at, bellOf(shift).limit);
    closeAll(run, end);
    endShiftAt(run, end);
    return done();
  });
  return run.ok ? done(viewOf(run.value)) : run;
}

const twice = 10_000;

function isSamePress({ minutes, mode, startedAt }: queries.Shift, input: ShiftInput): boolean {
  const ago = now().getTime() - startedAt.getTime();
  return minutes === input.minutes && mode === input.mode && ago >= 0 && ago < twice;
}
