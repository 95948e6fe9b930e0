import { wallClock } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { now } from '../clock';
import { config } from '../config';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { isProven, readModules, type BriefingModule } from './briefing-modules';
import * as queries from './briefing-queries';
import type { AddressedRow, BriefingRow } from './briefing-queries';
import { scopeOf } from './briefing-schedule';
import { deadlineOf, standingOf, type Standing } from './briefing-standing';

/** A briefing that people are asked for, as those who follow it see it. */
export type ScheduledBriefing = {
  id: string;
  course: string;
  /** The slug, where the library no longer holds the briefing. */
  title: string;
  about: 'product' | 'campaign' | null;
  /** Null where everyone on duty is asked. */
  audience: { kind: 'department' | 'cohort'; name: string } | null;
  dueOn: string;
  deadline: Date;
  goesLiveAt: Date;
  /** The same as a wall-clock time of the organisation’s zone, `YYYY-MM-DDTHH:mm`. */
  goesLive: string;
  closedAt: Date | null;
  scheduledBy: string;
  /** False once it is no longer published, or lacks a self-check or a statement to sign. */
  sound: boolean;
  mayManage: boolean;
};

export type BriefedPerson = { personId: string; name: string; department: string | null } & Standing;
type Counts = { addressed: number; ready: number; late: number };

/** Every briefing the actor may follow, the soonest to go live first; people beyond the actor's reach do not count. */
export async function listBriefings(
  db: Database,
  actor: Actor,
  locale: Locale
): Promise<Outcome<(ScheduledBriefing & Counts)[]>> {
  if (!may(actor, 'briefing.follow')) return refused('not-allowed');
  const briefings = await readFollowed(db, actor, await queries.selectBriefings(db), locale);
  return done(briefings.map(({ people, ...briefing }) => ({ ...briefing, ...countsOf(people) })));
}

/** One briefing with everybody who is asked for it: those who are not ready first. */
export async function readReadiness(
  db: Database,
  actor: Actor,
  briefingId: string,
  locale: Locale
): Promise<Outcome<ScheduledBriefing & { people: BriefedPerson[] }>> {
  if (!may(actor, 'briefing.follow')) return refused('not-allowed');
  const rows = await queries.selectBriefings(db, { id: briefingId });
  const [briefing] = await readFollowed(db, actor, rows, locale);
  return briefing ? done(briefing) : refused('not-found');
}

export type CohortBriefing = Pick<ScheduledBriefing, 'id' | 'title' | 'deadline' | 'goesLiveAt'> & {
  addressed: number;
  unready: BriefedPerson[];
};

/** The open briefings that a cohort's members are asked for, with those of them who are not ready. */
export async function cohortReadiness(
  db: Database,
  actor: Actor,
  cohortId: string,
  locale: Locale
): Promise<Outcome<CohortBriefing[]>> {
  if (!may(actor, 'cohort.follow', { cohortId })) return refused('not-allowed');
  const briefings = await withPeople(
    db,
    await queries.selectBriefings(db, { open: true }),
    locale,
    (person) => person.cohortIds.includes(cohortId)
  );
  return done(
    briefings
      .filter(({ module, people }) => module && people.length > 0)
      .map(({ row, module, people }) => ({
        id: row.id,
        title: module?.title ?? row.course,
        deadline: deadlineOf(row),
        goesLiveAt: row.goesLiveAt,
        addressed: people.length,
        unready: people.filter(({ state }) => state !== 'ready')
      }))
  );
}

async function readFollowed(
  db: Database,
  actor: Actor,
  rows: BriefingRow[],
  locale: Locale
): Promise<(ScheduledBriefing & { people: BriefedPerson[] })[]> {
  const briefings = await withPeople(db, rows, locale, (person) => mayFollow(actor, person));
  return briefings
    .filter(({ row, people }) => people.length > 0 || may(actor, 'briefing.follow', scopeOf(row)))
    .map(({ row, module, people }) => ({
      id: row.id,
      course: row.course,
      title: module?.title ?? row.course,
      about: module?.about ?? null,
      audience: audienceOf(row),
      dueOn: row.dueOn,
      deadline: deadlineOf(row),
      goesLiveAt: row.goesLiveAt,
      goesLive: wallClock(row.goesLiveAt, config.timeZone),
      closedAt: row.closedAt,
      scheduledBy: row.scheduledBy,
      sound: module !== undefined && isProven(module),
      mayManage: may(actor, 'briefing.schedule', scopeOf(row)),
      people
    }));
}

function audienceOf({ department, cohort }: BriefingRow): ScheduledBriefing['audience'] {
  if (department !== null) return { kind: 'department', name: department };
  return cohort === null ? null : { kind: 'cohort', name: cohort };
}

/** A role bound to a department or a cohort reaches its own people, whoever else is asked. */
function mayFollow(actor: Actor, { departmentId, cohortIds }: AddressedRow): boolean {
  return [null, ...cohortIds].some((cohortId) => may(actor, 'briefing.follow', { departmentId, cohortId }));
}

type Briefed = { row: BriefingRow; module: BriefingModule | undefined; people: BriefedPerson[] };

async function withPeople(
  db: Database,
  rows: BriefingRow[],
  locale: Locale,
  includes: (person: AddressedRow) => boolean
): Promise<Briefed[]> {
  const ids = rows.map(({ id }) => id);
  const addressed = (await queries.selectAddressed(db, ids)).filter(includes);
  const standing = await standings(db, rows, addressed, locale);
  return rows.map((row) => ({
    row,
    module: standing.modules.get(row.course),
    people: addressed
      .filter(({ briefingId }) => briefingId === row.id)
      .map((person) => ({
        personId: person.personId,
        name: person.name,
        department: person.department,
        ...standing.of(row, person)
      }))
      .sort((one, other) => urgency(one) - urgency(other) || one.name.localeCompare(other.name, 'zh-CN'))
  }));
}

type Learning = Awaited<ReturnType<typeof queries.selectLearning>>[number];

/** Where some people stand in some briefings. */
export async function standings(
  db: Database,
  rows: Pick<BriefingRow, 'course'>[],
  addressed: AddressedRow[],
  locale: Locale
) {
  const modules = await readModules(db, locale);
  const courses = [...new Set(rows.map(({ course }) => course))];
  const personIds = [...new Set(addressed.map(({ personId }) => personId))];
  const learning = new Map<string, Learning[]>();
  for (const row of await queries.selectLearning(db, courses, personIds)) {
    const key = `${row.personId} ${row.lesson.split('/')[0]}`;
    learning.set(key, [...(learning.get(key) ?? []), row]);
  }
  const at = now();
  const of = (
    row: queries.BriefingDates & { course: string },
    { personId, since }: AddressedRow
  ): Standing => {
    const lessons = modules.get(row.course)?.lessons ?? [];
    const published = new Set(lessons.map(({ slug }) => slug));
    const own = (learning.get(`${personId} ${row.course}`) ?? []).filter(({ lesson }) =>
      published.has(lesson)
    );
    return standingOf(lessons, own, { deadline: deadlineOf(row), since, now: at });
  };
  return { modules, of };
}

const order = ['late', 'again', 'open', 'begun', 'ready'] as const;

function urgency({ state }: Standing): number {
  return order.indexOf(state);
}

function countsOf(people: BriefedPerson[]): Counts {
  return {
    addressed: people.length,
    ready: people.filter(({ state }) => state === 'ready').length,
    late: people.filter(({ state }) => state === 'late').length
  };
}
