import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { pathwayOf } from '../../../../tests/factories/pathways';
import { bind, createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { Actor } from '../policy';
import {
  addTask,
  moveTask,
  ownWeek,
  readCoachedPathway,
  setExperience,
  signTask,
  tickTask,
  undoChange,
  waiveTask
} from './index';

const database = useDatabase();
let mentor: Actor;
let hr: Actor;
let newHire: Actor;
let cohortId: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-04T09:00:00+08:00') });
  mentor = await createActor(database(), ['mentor'], '何静');
  hr = await createActor(database(), ['hr'], '沈慧');
  newHire = await createActor(database(), ['new-hire'], '林晓雨');
  cohortId = await createCohort(database(), [newHire.personId], mentor.personId);
});
afterEach(() => void vi.useRealTimers());

const at = (revision: number, reason = '她周三去体检') => ({
  person: newHire.personId,
  cohort: cohortId,
  revision,
  reason
});
const move = (task: string, date: string, revision = 0, by = mentor) =>
  moveTask(database(), by, { ...at(revision), task, date });
const waive = (task: string, revision = 0, by = mentor) =>
  waiveTask(database(), by, { ...at(revision), task });
const add = (date: string, revision = 0, by = mentor) =>
  addTask(database(), by, {
    ...at(revision),
    title: '跟班一小时',
    why: '看看早班怎么开',
    evidence: '记下三件事',
    kind: 'visit',
    minutes: 60,
    signs: 'mentor',
    date
  });
async function own() {
  const outcome = await ownWeek(database(), newHire, 'zh-CN');
  if (!outcome.ok || !outcome.value) throw new Error('no week');
  return outcome.value;
}
const late = async () => (await own()).view.late.map(({ task }) => task.id);
const trail = (action: string) =>
  database()
    .selectFrom('audit_event')
    .select(['actor_id', 'after'])
    .where('action', '=', action)
    .where('subject_id', '=', newHire.personId)
    .execute();

describe('moving a task', () => {
  it('is no longer late, keeps the day it was for, and tells the new hire who and why', async () => {
    expect(await late()).toContain('desk-neighbour');
    expect(await move('desk-neighbour', '2026-03-06')).toEqual({ ok: true, value: undefined });
    expect(await late()).not.toContain('desk-neighbour');
    const { view, changes } = await own();
    expect(view.later.find(({ task }) => task.id === 'desk-neighbour')).toMatchObject({
      date: '2026-03-06',
      originalDate: '2026-03-02'
    });
    expect(changes).toMatchObject([
      { kind: 'moved', madeBy: '何静', reason: '她周三去体检', undoneAt: null }
    ]);
    expect(await trail('task.moved')).toMatchObject([
      { actor_id: mentor.personId, after: { date: '2026-03-06', reason: '她周三去体检' } }
    ]);
  });

  it.each([
    ['a day that is past', 'desk-neighbour', '2026-03-03'],
    ['the day it is on', 'alone-4', '2026-03-05'],
    ['a day after the month', 'alone-4', '2026-04-02'],
    ['no day', 'alone-4', '2026-02-30']
  ])('is refused to %s', async (_, task, date) => {
    expect(await move(task, date)).toMatchObject({ code: 'day-unfit' });
    expect((await own()).changes).toEqual([]);
  });

  it.each(['no-such-task', '__proto__', 'first-chats-experienced', 'desk-neighbour\0'])(
    'is refused for a task that is not theirs: %j',
    async (task) => expect(await move(task, '2026-03-06')).toMatchObject({ code: 'not-found' })
  );

  it('is refused once it is done', async () => {
    await tickTask(database(), newHire, { task: 'desk-neighbour', done: true });
    expect(await move('desk-neighbour', '2026-03-06')).toMatchObject({ code: 'task-finished' });
  });

  it('is refused on a pathway somebody has changed meanwhile, and counts once when pressed twice', async () => {
    const outcomes = await Promise.all([move('alone-4', '2026-03-06'), move('alone-4', '2026-03-06')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await waive('alone-5', 0, hr)).toMatchObject({ code: 'changed-meanwhile' });
    expect((await own()).changes).toHaveLength(1);
    expect(await trail('task.moved')).toHaveLength(1);
  });
});

describe('waiving and adding', () => {
  it('spares a task, which then counts nowhere', async () => {
    const before = (await own()).view.progress.total;
    expect(await waive('meet-mentor')).toMatchObject({ ok: true });
    const { view } = await own();
    expect(view.waived.map(({ task }) => task.id)).toEqual(['meet-mentor']);
    expect(view.progress.total).toBe(before - 1);
    expect(await late()).not.toContain('meet-mentor');
    const sign = { cohortId, personId: newHire.personId, task: 'meet-mentor' };
    expect(await signTask(database(), mentor, sign)).toMatchObject({ code: 'not-found' });
  });

  it('spares nobody what they can still tick, twice', async () => {
    expect(await waive('desk-neighbour')).toMatchObject({ ok: true });
    expect(await tickTask(database(), newHire, { task: 'desk-neighbour', done: true })).toMatchObject({
      code: 'not-found'
    });
    expect(await waive('desk-neighbour', 1)).toMatchObject({ code: 'not-found' });
  });

  it('gives one person a task of their own, which their mentor signs', async () => {
    const other = await createActor(database(), ['new-hire']);
    await createCohort(database(), [other.personId], mentor.personId);
    expect(await add('2026-03-04')).toMatchObject({ ok: true });
    const added = (await own()).view.today.find(({ task }) => task.added)!;
    expect(added.task).toMatchObject({ title: '跟班一小时', signs: 'mentor', day: 3 });
    const sign = { cohortId, personId: newHire.personId, task: added.task.id };
    expect(await signTask(database(), mentor, sign)).toMatchObject({ ok: true });
    expect((await own()).view.done.map(({ task }) => task.id)).toContain(added.task.id);
    const theirs = await pathwayOf(database(), mentor, other);
    expect(theirs.view.today.some(({ task }) => task.added)).toBe(false);
  });
});

describe('taking a change back', () => {
  const undo = async (change: string, revision: number, by = mentor) =>
    undoChange(database(), by, { person: newHire.personId, cohort: cohortId, revision, change });

  it('puts the task where it was, once', async () => {
    await move('desk-neighbour', '2026-03-06');
    const { id } = (await own()).changes[0]!;
    expect(await undo(id, 1)).toMatchObject({ ok: true });
    expect(await late()).toContain('desk-neighbour');
    expect(await undo(id, 2)).toMatchObject({ code: 'changed-meanwhile' });
    expect((await own()).changes).toMatchObject([{ undoneBy: '何静' }]);
    expect(await trail('task.change-undone')).toHaveLength(1);
  });

  it('begins with the newest change of a task', async () => {
    await move('alone-4', '2026-03-06');
    await move('alone-4', '2026-03-07', 1);
    const [first, second] = (await own()).changes;
    expect(await undo(first!.id, 2)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await undo(second!.id, 2)).toMatchObject({ ok: true });
    expect((await own()).view.later.find(({ task }) => task.id === 'alone-4')?.date).toBe('2026-03-06');
  });

  it('leaves an added task that is done', async () => {
    await add('2026-03-04');
    const [change] = (await own()).changes;
    await signTask(database(), mentor, { cohortId, personId: newHire.personId, task: change!.task });
    expect(await undo(change!.id, 1)).toMatchObject({ code: 'task-finished' });
  });
});

describe('who may', () => {
  it('is the mentor and HR, and nobody else', async () => {
    expect(await move('alone-4', '2026-03-06', 0, hr)).toMatchObject({ ok: true });
    const elsewhere = await bind(database(), await createActor(database(), []), {
      role: 'hr',
      cohortId: await createCohort(database())
    });
    const strangers = [
      newHire,
      elsewhere,
      await createActor(database(), ['mentor', 'trainer', 'peer', 'manager', 'admin']),
      { ...newHire, grants: hr.grants }
    ];
    for (const actor of strangers) {
      expect(await readCoachedPathway(database(), actor, newHire.personId, 'zh-CN')).toMatchObject({
        code: 'not-found'
      });
      expect(await move('alone-4', '2026-03-07', 1, actor)).toMatchObject({ code: 'not-found' });
      expect(await waive('alone-4', 1, actor)).toMatchObject({ code: 'not-found' });
      expect(await add('2026-03-07', 1, actor)).toMatchObject({ code: 'not-found' });
    }
  });

  it('is not the lead, who only reads', async () => {
    const lead = await createActor(database(), ['lead']);
    expect(await readCoachedPathway(database(), lead, newHire.personId, 'zh-CN')).toMatchObject({
      value: { coaches: false, handIns: [], checkIns: [] }
    });
    expect(await move('alone-4', '2026-03-07', 0, lead)).toMatchObject({ code: 'not-found' });
    expect(await waive('alone-4', 0, lead)).toMatchObject({ code: 'not-found' });
    expect(await add('2026-03-07', 0, lead)).toMatchObject({ code: 'not-found' });
  });

  it('is refused when ids are swapped', async () => {
    const input = { ...at(0), task: 'alone-4', date: '2026-03-06' };
    for (const swapped of [
      { ...input, person: cohortId, cohort: newHire.personId },
      { ...input, cohort: await createCohort(database(), [], mentor.personId) },
      { ...input, person: mentor.personId }
    ])
      expect(await moveTask(database(), mentor, swapped)).toMatchObject({ code: 'not-found' });
  });
});

describe('experience', () => {
  const set = (experienced: boolean, by = hr) =>
    setExperience(database(), by, { person: newHire.personId, cohort: cohortId, experienced });

  it('changes the tasks and the share, is HR’s to say, and leaves a trace', async () => {
    const ids = async () => (await pathwayOf(database(), hr, newHire)).view.late.map(({ task }) => task.id);
    expect(await ids()).toContain('first-chats');
    expect(await set(true, mentor)).toMatchObject({ code: 'not-allowed' });
    expect(await set(true)).toMatchObject({ ok: true });
    expect(await set(true)).toMatchObject({ ok: true });
    expect(await ids()).toContain('first-chats-experienced');
    expect(await ids()).not.toContain('first-chats');
    expect((await pathwayOf(database(), hr, newHire)).share).toBe(50);
    expect(await trail('experience.set')).toMatchObject([{ after: { experienced: true } }]);
  });

  it('follows the line of the person’s department', async () => {
    const id = '0192b3c4-0000-7000-8000-000000000001';
    await database()
      .insertInto('department')
      .values({ id, name: '售后组', service_line: 'after-sale' })
      .execute();
    await database()
      .updateTable('person')
      .set({ department_id: id })
      .where('id', '=', newHire.personId)
      .execute();
    const later = (await own()).view.later.map(({ task }) => task.id);
    expect(later).toEqual(expect.arrayContaining(['drill-damaged-goods', 'drill-wrong-size']));
    expect(later).not.toContain('drill-unpaid');
  });
});
