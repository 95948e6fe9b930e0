import type { WeekView } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { checkInsOf, type CheckIn } from '../checkins';
import { today } from '../clock';
import { selectCohort, selectMentees } from '../cohorts';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { findCoached } from './coached';
import { selectHandIns } from './hand-in-queries';
import { taskOf } from './own-week';
import * as queries from './queries';
import { readStandings } from './standing';

export type Mentee = {
  personId: string;
  name: string;
  cohortId: string;
  cohortName: string;
  progress: WeekView['progress'];
  late: number;
  /** Tasks up to today that wait for the mentor's word. */
  toSign: { id: string; title: string; evidence: string; date: string }[];
  /** How much was handed in and waits for an answer. */
  waiting: number;
  checkIns: CheckIn[];
};

/** A mentor's new hires, how far they are, and what waits for the mentor's signature. */
export async function menteesAtWork(db: Database, actor: Actor, locale: Locale): Promise<Outcome<Mentee[]>> {
  if (!may(actor, 'task.sign')) return refused('not-allowed');
  const mentees = await selectMentees(db, actor.personId, today());
  const rows = await Promise.all(mentees.map((mentee) => menteeRow(db, mentee, locale)));
  return done(rows.filter((row) => row !== undefined));
}

async function menteeRow(
  db: Database,
  mentee: Awaited<ReturnType<typeof selectMentees>>[number],
  locale: Locale
): Promise<Mentee | undefined> {
  const { personId, name, cohortId, cohortName } = mentee;
  const cohort = await selectCohort(db, cohortId);
  const standing = cohort && (await readStandings(db, cohort, [mentee], locale))?.of.get(personId);
  if (!standing) return undefined;
  const { view, tasks } = standing;
  const toSign = [...view.late, ...view.today]
    .filter(({ task }) => task.signs === 'mentor' && !task.handsIn)
    .map(({ task, date }) => ({ id: task.id, title: task.title, evidence: task.evidence, date }));
  const handIns = await selectHandIns(db, cohortId, [personId]);
  const waiting = handIns.filter(
    ({ task, accepted }) => accepted === null && taskOf(tasks, task)?.signs === 'mentor'
  ).length;
  return {
    personId,
    name,
    cohortId,
    cohortName,
    progress: view.progress,
    late: view.late.length,
    toSign,
    waiting,
    checkIns: await checkInsOf(db, { cohortId, personId })
  };
}

export type Signature = { cohortId: string; personId: string; task: string; reason?: string };

/** The mentor's word that a new hire of theirs has done a task; HR's in the mentor's place, with the reason. */
export function signTask(db: Database, actor: Actor, input: Signature): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const { cohortId, personId, reason = '' } = input;
    if (!may(actor, 'task.sign', { cohortId }) && !may(actor, 'pathway.oversee', { cohortId }))
      return refused('not-allowed');
    const coached = await findCoached(trx, actor, personId, cohortId);
    const isMentor = coached?.mentorId === actor.personId && may(actor, 'task.sign', { cohortId });
    if (!coached || (!isMentor && !coached.oversees)) return refused('not-found');
    const standing = (await readStandings(trx, coached, [coached], 'zh-CN'))?.of.get(personId);
    const task = standing && taskOf(standing.tasks, input.task);
    if (!task || task.signs !== 'mentor' || task.handsIn) return refused('not-found');
    if (!isMentor && reason === '') return refused('bad-input');
    if (!(await queries.insertDone(trx, input, reason || null))) return done();
    await recordEvent(trx, {
      actorId: actor.personId,
      action: isMentor ? 'task.signed' : 'task.signed-for-mentor',
      subjectType: 'person',
      subjectId: personId,
      after: { cohort: coached.cohortName, task: task.title, ...(reason && { reason }) },
      address: actor.address
    });
    return done();
  });
}
