import { localInstant, parseDay } from '../../engine/onboarding';
import { done, refused, type FailureCode, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now, today } from '../clock';
import { config } from '../config';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { listDepartments } from '../people';
import { everywhere, may, type Actor } from '../policy';
import { isProven, readModules } from './briefing-modules';
import * as queries from './briefing-queries';
import { deadlineOf } from './briefing-standing';

/** Who is asked: everyone on duty where neither is named, else one department or one cohort. */
export type Audience = { departmentId: string | null; cohortId: string | null };

/** Calendar date `YYYY-MM-DD`, and wall-clock time `YYYY-MM-DDTHH:mm`, in the organisation's zone. */
export type GivenDates = { dueOn: string; goesLive: string };

/** Asks people for a briefing before it goes live. The deadline is the end of the due day, or going live if earlier. */
export function scheduleBriefing(
  db: Database,
  actor: Actor,
  { course, audience, ...given }: GivenDates & { course: string; audience: Audience }
): Promise<Outcome<{ briefingId: string }>> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'briefing.schedule', audience)) return refused('not-allowed');
    if (!(await exists(trx, audience))) return refused('not-found');
    const module = (await readModules(trx, 'zh-CN')).get(course);
    if (!module) return refused('not-found');
    if (!isProven(module)) return refused('briefing-unproven');
    const dates = datesOf(given);
    if (typeof dates === 'string') return refused(dates);
    const briefing = { course, ...audience, ...dates, scheduledBy: actor.personId };
    const briefingId = await queries.insertBriefing(trx, briefing);
    if (!briefingId) return refused('briefing-scheduled');
    await record(trx, actor, 'briefing.scheduled', briefingId, { course, ...audience, ...dates });
    return done({ briefingId });
  });
}

/** Moves the dates of a briefing, as when a launch slips. */
export function moveBriefing(
  db: Database,
  actor: Actor,
  { briefingId, ...given }: GivenDates & { briefingId: string }
): Promise<Outcome> {
  return changeBriefing(db, actor, briefingId, async (trx) => {
    const dates = datesOf(given);
    if (typeof dates === 'string') return refused(dates);
    await queries.updateDates(trx, briefingId, dates);
    await record(trx, actor, 'briefing.moved', briefingId, dates);
    return done();
  });
}

/** Ends a briefing, as when a campaign is over: nobody is asked for it any more. */
export function closeBriefing(db: Database, actor: Actor, briefingId: string): Promise<Outcome> {
  return changeBriefing(db, actor, briefingId, async (trx) => {
    await queries.closeBriefing(trx, briefingId, actor.personId);
    await record(trx, actor, 'briefing.closed', briefingId, {});
    return done();
  });
}

function changeBriefing(
  db: Database,
  actor: Actor,
  briefingId: string,
  change: (trx: Database) => Promise<Outcome>
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!may(actor, 'briefing.schedule')) return refused('not-allowed');
    const briefing = await queries.lockBriefing(trx, briefingId);
    if (!briefing || !may(actor, 'briefing.schedule', scopeOf(briefing))) return refused('not-found');
    if (briefing.closedAt) return refused('briefing-closed');
    return change(trx);
  });
}

export type ScheduleChoices = {
  modules: { course: string; title: string; about: 'product' | 'campaign' }[];
  everyone: boolean;
  departments: { id: string; name: string }[];
  cohorts: { id: string; name: string }[];
};

/** What the actor may schedule, and for whom. */
export async function scheduleChoices(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<ScheduleChoices>> {
  if (!may(actor, 'briefing.schedule')) return refused('not-allowed');
  const departments = await listDepartments(db);
  const cohorts = await queries.selectRunningCohorts(db, today());
  return done({
    modules: [...(await readModules(db, locale)).values()],
    everyone: may(actor, 'briefing.schedule', everywhere),
    departments: departments.filter(({ id }) => may(actor, 'briefing.schedule', { departmentId: id })),
    cohorts: cohorts.filter(({ id }) => may(actor, 'briefing.schedule', { cohortId: id }))
  });
}

async function exists(trx: Database, { departmentId, cohortId }: Audience): Promise<boolean> {
  if (departmentId) return (await listDepartments(trx)).some(({ id }) => id === departmentId);
  if (cohortId) return (await queries.selectRunningCohorts(trx, today())).some(({ id }) => id === cohortId);
  return true;
}

function datesOf({ dueOn, goesLive }: GivenDates): queries.BriefingDates | FailureCode {
  const instant = localInstant(goesLive, config.timeZone);
  if (!instant || !parseDay(dueOn)) return 'bad-input';
  const dates = { dueOn, goesLiveAt: new Date(instant.epochMilliseconds) };
  if (dueOn > goesLive.slice(0, 10)) return 'due-after-live';
  return deadlineOf(dates) > now() ? dates : 'deadline-past';
}

export function scopeOf({ departmentId, cohortId }: Audience): Audience {
  return { departmentId, cohortId };
}

function record(trx: Database, actor: Actor, action: string, briefingId: string, after: unknown) {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'briefing',
    subjectId: briefingId,
    after,
    address: actor.address
  });
}
