import { daysBetween, parseDay, type PlannedTask } from '../../engine/onboarding';
import { done, refused, type Outcome, type Refusal } from '../../forms/failure';
import { recordEvent } from '../audit';
import { now } from '../clock';
import { inTransaction, newId, type Database } from '../db';
import type { Actor } from '../policy';
import * as queries from './change-queries';
import { findCoached, type Coached } from './coached';
import { readStandings, type Standing } from './standing';
import { tellOfTask } from './tell';

/** Whose pathway is changed, why, and how it stood for whoever decided it. */
export type ChangeOf<T> = T & { person: string; cohort: string; reason: string; revision: number };

/** Counts every change and every one taken back; a form says with it how the pathway looked when it was filled in. */
export function revisionOf({ changes }: Pick<Standing, 'changes'>): number {
  return changes.length + changes.filter(({ undoneAt }) => undoneAt !== null).length;
}

/** Puts off, or brings forward, a task of one person. The day it was for stays on record. */
export function moveTask(
  db: Database,
  actor: Actor,
  input: ChangeOf<{ task: string; date: string }>
): Promise<Outcome> {
  return change(db, actor, input, async ({ trx, coached, standing, append }) => {
    const task = openTask(standing, input.task);
    if ('code' in task) return task;
    const day = dayIn(coached, standing, input.date);
    if (day === null || day === task.day) return refused('day-unfit');
    const id = await append({ kind: 'moved', task: task.id, day });
    await record(trx, actor, coached, 'task.moved', {
      task: task.title,
      date: input.date,
      reason: input.reason
    });
    const { date, reason } = input;
    await tellOfTask(trx, coached, { kind: 'task-moved', key: `pathway:${id}`, task, date, reason });
    return done();
  });
}

/** Spares one person a task. */
export function waiveTask(db: Database, actor: Actor, input: ChangeOf<{ task: string }>): Promise<Outcome> {
  return change(db, actor, input, async ({ trx, coached, standing, append }) => {
    const task = openTask(standing, input.task);
    if ('code' in task) return task;
    const id = await append({ kind: 'waived', task: task.id });
    const { reason } = input;
    await record(trx, actor, coached, 'task.waived', { task: task.title, reason });
    await tellOfTask(trx, coached, { kind: 'task-waived', key: `pathway:${id}`, task, reason });
    return done();
  });
}

export type NewTask = {
  title: string;
  why: string;
  evidence: string;
  kind: 'checklist' | 'meeting' | 'visit' | 'project' | 'journal';
  minutes: number;
  signs: 'self' | 'mentor';
  date: string;
};

/** Gives one person a task of their own. */
export function addTask(db: Database, actor: Actor, input: ChangeOf<NewTask>): Promise<Outcome> {
  return change(db, actor, input, async ({ trx, coached, standing, append }) => {
    const day = dayIn(coached, standing, input.date);
    if (day === null) return refused('day-unfit');
    const { title, why, evidence, kind, minutes, signs } = input;
    const id = `added-${newId()}`;
    const added = JSON.stringify({ id, day, title, why, evidence, kind, minutes, signs });
    await append({ kind: 'added', task: id, day, added });
    const { date, reason } = input;
    await record(trx, actor, coached, 'task.added', { task: title, date, reason });
    const told = { kind: 'task-added', key: `pathway:${id}`, task: { id, title }, date, reason } as const;
    await tellOfTask(trx, coached, told);
    return done();
  });
}

/** Takes a change back: the newest of its task, as long as nothing was built on it. */
export function undoChange(
  db: Database,
  actor: Actor,
  input: Omit<ChangeOf<{ change: string }>, 'reason'>
): Promise<Outcome> {
  return change(db, actor, { ...input, reason: '' }, async ({ trx, coached, standing }) => {
    const undone = standing.changes.find(({ id }) => id === input.change);
    if (!undone) return refused('not-found');
    const newest = standing.changes.findLast(({ task, undoneAt }) => task === undone.task && !undoneAt);
    if (newest !== undone) return refused('changed-meanwhile');
    if (undone.kind === 'added' && standing.view.done.some(({ task }) => task.id === undone.task))
      return refused('task-finished');
    await queries.undoChange(trx, undone.id, actor.personId, now());
    await record(trx, actor, coached, 'task.change-undone', { change: undone.kind, task: undone.task });
    const title = standing.tasks.find(({ id }) => id === undone.task)?.title ?? undone.task;
    const task = { id: undone.task, title };
    await tellOfTask(trx, coached, { kind: 'task-restored', key: `pathway:${undone.id}:undone`, task });
    return done();
  });
}

type Work = (at: {
  trx: Database;
  coached: Coached;
  standing: Standing;
  append: (change: {
    kind: 'moved' | 'waived' | 'added';
    task: string;
    day?: number;
    added?: string;
  }) => Promise<string>;
}) => Promise<Outcome>;

/** One change at a time to a person's pathway, and only on the pathway whoever makes it has seen. */
function change(
  db: Database,
  actor: Actor,
  { person, cohort, reason, revision }: ChangeOf<object>,
  work: Work
): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    const coached = await findCoached(trx, actor, person, cohort);
    if (!coached) return refused('not-found');
    await queries.lockEnrolment(trx, coached.id, person);
    const standing = (await readStandings(trx, coached, [coached], 'zh-CN'))?.of.get(person);
    if (!standing) return refused('not-found');
    if (revision !== revisionOf(standing)) return refused('changed-meanwhile');
    const append: Parameters<Work>[0]['append'] = async ({ kind, task, day, added }) => {
      const id = newId();
      await queries.insertChange(trx, {
        id,
        cohort_id: coached.id,
        person_id: person,
        number: standing.changes.length + 1,
        kind,
        task,
        day: day ?? null,
        added: added ?? null,
        reason,
        made_by: actor.personId,
        made_at: now(),
        undone_by: null,
        undone_at: null
      });
      return id;
    };
    return work({ trx, coached, standing, append });
  });
}

function openTask({ tasks, view }: Standing, id: string): PlannedTask | Refusal {
  const task = tasks.find((each) => each.id === id && !each.waived);
  if (!task) return refused('not-found');
  return view.done.some(({ task: { id } }) => id === task.id) ? refused('task-finished') : task;
}

/** The number of a day from today to the end of the training on the job; null for any other. */
function dayIn({ opensOn, onJobEndsOn }: Coached, { view }: Standing, date: string): number | null {
  const first = parseDay(opensOn)!;
  const asked = parseDay(date);
  if (!asked) return null;
  const day = daysBetween(first, asked) + 1;
  const last = daysBetween(first, parseDay(onJobEndsOn)!) + 1;
  return day >= Math.max(1, view.dayNumber) && day <= last ? day : null;
}

function record(trx: Database, actor: Actor, coached: Coached, action: string, after: object): Promise<void> {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'person',
    subjectId: coached.personId,
    after: { cohort: coached.cohortName, ...after },
    address: actor.address
  });
}
