import { trafficOn, type Month, type PlannedTask, type WeekView } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { selectEnrolment } from '../cohorts';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import type { Change } from './change-queries';
import { selectHandIns, type HandIn } from './hand-in-queries';
import * as queries from './queries';
import { readStandings } from './standing';

export type OwnWeek = {
  personId: string;
  cohort: { id: string; name: string };
  mentor: { name: string; email: string } | null;
  pathway: Pick<Month, 'title' | 'summary' | 'weeks'> & {
    days: { day: number; week: number; title: string; share: number | null }[];
  };
  firstDay: string;
  view: WeekView;
  changes: Change[];
  /** What was handed in, newest first. */
  handIns: HandIn[];
};

/** The new hire's month: what is late, due today, to come, done and waived. Null when they are in no cohort yet. */
export async function ownWeek(db: Database, actor: Actor, locale: Locale): Promise<Outcome<OwnWeek | null>> {
  if (!may(actor, 'week.follow')) return refused('not-allowed');
  const own = await readOwn(db, actor, locale);
  if (!own) return done(null);
  const { enrolment, month, standing } = own;
  const { mentorName, mentorEmail, experienced } = enrolment;
  return done({
    personId: actor.personId,
    cohort: { id: enrolment.id, name: enrolment.name },
    mentor: mentorName && mentorEmail ? { name: mentorName, email: mentorEmail } : null,
    pathway: {
      title: month.title,
      summary: month.summary,
      weeks: month.weeks,
      days: month.days.map(({ day, week, title }) => ({
        day,
        week,
        title,
        share: trafficOn(month, day, experienced)
      }))
    },
    firstDay: enrolment.opensOn,
    view: standing.view,
    changes: standing.changes,
    handIns: await selectHandIns(db, enrolment.id, [actor.personId])
  });
}

/** Ticks or unticks one of the tasks that the new hire answers for alone. */
export async function tickTask(
  db: Database,
  actor: Actor,
  input: { task: string; done: boolean }
): Promise<Outcome> {
  if (!may(actor, 'week.follow')) return refused('not-allowed');
  const own = await readOwn(db, actor, 'zh-CN');
  const task = own && taskOf(own.standing.tasks, input.task);
  if (!task || task.signs !== 'self') return refused('not-found');
  const key = { cohortId: own.enrolment.id, personId: actor.personId, task: task.id };
  await (input.done ? queries.insertDone(db, key) : queries.deleteDone(db, key));
  return done();
}

/** A new hire's own newest enrolment and how their pathway stands. */
export async function readOwn(db: Database, actor: Actor, locale: Locale) {
  const enrolment = await selectEnrolment(db, actor.personId);
  if (!enrolment) return undefined;
  const { personId } = actor;
  const standings = await readStandings(db, enrolment, [{ ...enrolment, personId }], locale);
  const standing = standings?.of.get(personId);
  return standings && standing && { enrolment, month: standings.month, standing };
}

/** A task that is to be done; undefined for one that was waived or is somebody else's. */
export function taskOf(tasks: readonly PlannedTask[], id: string): PlannedTask | undefined {
  return tasks.find((task) => task.id === id && !task.waived);
}
