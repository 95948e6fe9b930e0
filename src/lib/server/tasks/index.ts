import type { Pathway, WeekView } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { today } from '../clock';
import { selectCohort, selectEnrolment, selectMentees } from '../cohorts';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { finishedTasks } from './finished';
import { findTask, readPathway, viewOf } from './pathway';
import * as queries from './queries';

export { readCockpit, type Cockpit, type CockpitMember } from './cockpit';

export type OwnWeek = {
  cohort: string;
  mentor: { name: string; email: string } | null;
  pathway: { title: string; summary: string; days: Pathway['days'] };
  firstDay: string;
  view: WeekView;
};

/** The new hire's week: what is late, due today, to come and done. Null when they are in no cohort yet. */
export async function ownWeek(db: Database, actor: Actor, locale: Locale): Promise<Outcome<OwnWeek | null>> {
  if (!may(actor, 'week.follow')) return refused('not-allowed');
  const enrolment = await selectEnrolment(db, actor.personId);
  const pathway = enrolment && (await readPathway(db, enrolment.pathway, locale));
  if (!enrolment || !pathway) return done(null);
  const key = { cohortId: enrolment.id, personIds: [actor.personId] };
  const finished = await finishedTasks(db, key, pathway.tasks, locale);
  const { mentorName, mentorEmail } = enrolment;
  return done({
    cohort: enrolment.name,
    mentor: mentorName && mentorEmail ? { name: mentorName, email: mentorEmail } : null,
    pathway: { title: pathway.title, summary: pathway.summary, days: pathway.days },
    firstDay: enrolment.opensOn,
    view: viewOf(pathway.tasks, finished.get(actor.personId)!, enrolment.opensOn)
  });
}

/** Ticks or unticks one of the tasks that the new hire answers for alone. */
export async function tickTask(
  db: Database,
  actor: Actor,
  input: { task: string; done: boolean }
): Promise<Outcome> {
  if (!may(actor, 'week.follow')) return refused('not-allowed');
  const enrolment = await selectEnrolment(db, actor.personId);
  const task = enrolment && (await findTask(db, enrolment.pathway, input.task));
  if (!task || task.signs !== 'self') return refused('not-found');
  const key = { cohortId: enrolment.id, personId: actor.personId, task: task.id };
  await (input.done ? queries.insertDone(db, key) : queries.deleteDone(db, key));
  return done();
}

export type Mentee = {
  personId: string;
  name: string;
  cohortId: string;
  cohortName: string;
  progress: WeekView['progress'];
  late: number;
  /** Tasks up to today that wait for the mentor's word. */
  toSign: { id: string; title: string; evidence: string; date: string }[];
};

/** A mentor's new hires, how far they are, and what waits for the mentor's signature. */
export async function menteesAtWork(db: Database, actor: Actor, locale: Locale): Promise<Outcome<Mentee[]>> {
  if (!may(actor, 'task.sign')) return refused('not-allowed');
  const mentees = await selectMentees(db, actor.personId, today());
  const rows = await Promise.all(mentees.map((mentee) => menteeRow(db, mentee, locale)));
  return done(rows.filter((row) => row !== undefined));
}

type MenteeKey = { personId: string; name: string; cohortId: string; cohortName: string };

async function menteeRow(
  db: Database,
  { personId, name, cohortId, cohortName }: MenteeKey,
  locale: Locale
): Promise<Mentee | undefined> {
  const cohort = await selectCohort(db, cohortId);
  const pathway = cohort && (await readPathway(db, cohort.pathway, locale));
  if (!cohort || !pathway) return undefined;
  const finished = await finishedTasks(db, { cohortId, personIds: [personId] }, pathway.tasks, locale);
  const view = viewOf(pathway.tasks, finished.get(personId)!, cohort.opensOn);
  const toSign = [...view.late, ...view.today]
    .filter(({ task }) => task.signs === 'mentor')
    .map(({ task, date }) => ({ id: task.id, title: task.title, evidence: task.evidence, date }));
  return { personId, name, cohortId, cohortName, progress: view.progress, late: view.late.length, toSign };
}

/** The mentor's word that a new hire of theirs has done a task. */
export async function signTask(
  db: Database,
  actor: Actor,
  input: { cohortId: string; personId: string; task: string }
): Promise<Outcome> {
  if (!may(actor, 'task.sign', { cohortId: input.cohortId })) return refused('not-allowed');
  const mentee = await queries.selectMentee(db, actor.personId, input.cohortId, input.personId);
  const task = mentee && (await findTask(db, mentee.pathway, input.task));
  if (!task || task.signs !== 'mentor') return refused('not-found');
  await queries.insertDone(db, input);
  return done();
}
