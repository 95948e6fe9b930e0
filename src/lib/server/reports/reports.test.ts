import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { fulfilDuties } from '../duties';
import { readRoundDesk } from '../forms';
import { recordLeaving } from '../plans';
import type { Actor } from '../policy';
import {
  approveReport,
  beginReport,
  readReport,
  refreshFigures,
  returnReport,
  saveReportDraft,
  submitReport
} from './index';

const database = useDatabase();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-06T10:00:00+08:00') });
  return () => void vi.useRealTimers();
});

const posted = {
  conclusion: ['全部合格'],
  learnt: ['首次回复在六秒以内'],
  strengths: ['第一天就接待'],
  problems: ['退换货讲得太快'],
  'actions.0.action': ['退换货课拆成两次']
};

async function setUp() {
  const db = database();
  const [hr, manager] = [await createActor(db, ['hr'], '沈慧'), await createActor(db, ['manager'], '梁建业')];
  const newHires: Actor[] = [];
  for (let each = 0; each < 3; each++) newHires.push(await createActor(db, ['new-hire']));
  const cohortId = await createCohort(
    db,
    newHires.map(({ personId }) => personId)
  );
  return { hr, manager, newHires, cohortId };
}

async function begun() {
  const all = await setUp();
  await beginReport(database(), all.hr, all.cohortId);
  return all;
}

async function submitted() {
  const all = await begun();
  const outcome = await submit(all.hr, all.cohortId, 1);
  if (!outcome.ok) throw new Error(outcome.code);
  return all;
}

const submit = (
  actor: Actor,
  cohortId: string,
  revision: number,
  written = posted as Record<string, string[]>
) => submitReport(database(), actor, { cohortId, revision, locale: 'zh-CN', posted: written });

async function room(actor: Actor, cohortId: string) {
  const read = await readReport(database(), actor, cohortId, 'en');
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

const figures = async (actor: Actor, cohortId: string) => (await room(actor, cohortId)).report!.figures;
const duty = (cohortId: string) =>
  database()
    .selectFrom('duty')
    .select('done_at as doneAt')
    .where('cohort_id', '=', cohortId)
    .where('artefact', '=', 'summary-report')
    .executeTakeFirstOrThrow();
const noticesOf = ({ personId }: Actor) =>
  database()
    .selectFrom('notice')
    .select(['kind', 'read_at as readAt'])
    .where('to_id', '=', personId)
    .where('kind', 'like', 'report-%')
    .orderBy('created_at')
    .orderBy('kind')
    .execute();

describe('a report', () => {
  it('begins with the figures of the cohort, without anybody’s name', async () => {
    const db = database();
    const { hr, newHires, cohortId } = await setUp();
    const [leaver, done] = newHires as [Actor, Actor];
    const leaving = { leftOn: '2026-03-05', reason: 'pay', note: '嫌少' };
    await recordLeaving(db, hr, { cohortId, personId: leaver.personId, ...leaving });
    await fulfilDuties(db, { cohortId, artefact: 'feedback-form', byId: done.personId });
    await beginReport(db, hr, cohortId);
    const seen = await figures(hr, cohortId);
    expect(seen).toMatchObject({
      people: { planned: null, joined: 3, left: 1 },
      leaving: [{ reason: 'pay', weeks: [1, 0, 0], later: 0 }],
      lessons: { total: 0, mean: '0.0', fewest: 0, most: 0 },
      papers: [],
      costs: null
    });
    expect(seen.duties).toContainEqual({
      artefact: 'feedback-form',
      onTime: 0,
      doneLate: 1,
      overdue: 1,
      ahead: 0
    });
    for (const word of [leaver.name, leaver.personId, leaving.note])
      expect(JSON.stringify(seen)).not.toContain(word);
  });

  it('is one, though two begin it at once, and is asked for in no round of forms', async () => {
    const db = database();
    const { hr, cohortId } = await setUp();
    const other = await createActor(db, ['hr']);
    await Promise.all([beginReport(db, hr, cohortId), beginReport(db, other, cohortId)]);
    const events = await db
      .selectFrom('audit_event')
      .select('action')
      .where('subject_type', '=', 'report')
      .where('subject_id', '=', cohortId)
      .execute();
    expect(events).toEqual([{ action: 'report.begun' }]);
    const desk = await readRoundDesk(db, hr, cohortId, 'en');
    expect(desk.ok && desk.value.forms.map(({ code }) => code)).not.toContain('F5');
  });

  it('is written by HR alone, and read by the general manager once it is submitted', async () => {
    const db = database();
    const { hr, manager, newHires, cohortId } = await begun();
    for (const role of ['trainer', 'mentor', 'lead', 'peer', 'admin'] as const) {
      const actor = await createActor(db, [role]);
      expect(await readReport(db, actor, cohortId, 'en')).toMatchObject({ code: 'not-allowed' });
    }
    for (const actor of [manager, newHires[0]!]) {
      const draft = { cohortId, revision: 1, posted };
      expect(await saveReportDraft(db, actor, draft)).toMatchObject({ code: 'not-allowed' });
      expect(await refreshFigures(db, actor, draft)).toMatchObject({ code: 'not-allowed' });
      expect(await submit(actor, cohortId, 1)).toMatchObject({ code: 'not-allowed' });
      expect(await beginReport(db, actor, cohortId)).toMatchObject({ code: 'not-allowed' });
    }
    const decision = { cohortId, revision: 1, remark: '' };
    expect(await approveReport(db, hr, decision)).toMatchObject({ code: 'not-allowed' });
    expect(await approveReport(db, manager, decision)).toMatchObject({ code: 'not-found' });
    expect((await room(manager, cohortId)).report).toBeNull();
    await submit(hr, cohortId, 1);
    expect((await room(manager, cohortId)).report).toMatchObject({ answers: { conclusion: '全部合格' } });
  });

  it('keeps what was typed while it is typed, and no stale page overwrites it', async () => {
    const db = database();
    const { hr, cohortId } = await begun();
    const other = await createActor(db, ['hr']);
    const save = (actor: Actor, revision: number, words: string) =>
      saveReportDraft(db, actor, { cohortId, revision, posted: { conclusion: [words], sneaked: ['x'] } });
    const both = await Promise.all([save(hr, 1, '一'), save(other, 1, '二')]);
    expect(both.map((outcome) => (outcome.ok ? 'done' : outcome.code)).sort()).toEqual([
      'changed-meanwhile',
      'done'
    ]);
    const { report } = await room(hr, cohortId);
    expect(Object.keys(report!.posted)).toEqual(['conclusion']);
    expect(report!.revision).toBe(2);
    expect(await submit(other, cohortId, 1)).toMatchObject({ code: 'changed-meanwhile' });
  });

  it('is not submitted while a part of it is missing', async () => {
    const { hr, cohortId } = await begun();
    const outcome = await submit(hr, cohortId, 1, { conclusion: ['只有结论'] });
    expect(outcome).toMatchObject({ code: 'form-incomplete' });
    const problems = 'problems' in outcome ? (outcome.problems ?? []) : [];
    expect(problems.map(({ field }) => field)).toEqual(['learnt', 'strengths', 'problems', 'actions']);
    expect((await duty(cohortId)).doneAt).toBeNull();
  });

  it('fulfils its duty and tells the manager when it is submitted, once', async () => {
    const { hr, manager, cohortId } = await begun();
    const outcomes = await Promise.all([submit(hr, cohortId, 1), submit(hr, cohortId, 1)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.code)).sort()).toEqual([
      'done',
      'report-closed'
    ]);
    expect((await duty(cohortId)).doneAt).not.toBeNull();
    expect(await noticesOf(manager)).toEqual([{ kind: 'report-submitted', readAt: null }]);
  });
});

describe('the figures', () => {
  it('are collected anew until the report is submitted, and then stay as they are', async () => {
    const db = database();
    const { hr, manager, newHires, cohortId } = await begun();
    const leave = (index: number) =>
      recordLeaving(db, hr, {
        cohortId,
        personId: newHires[index]!.personId,
        leftOn: '2026-03-06',
        reason: 'offer',
        note: ''
      });
    await leave(0);
    expect((await figures(hr, cohortId)).people.left).toBe(0);
    await refreshFigures(db, hr, { cohortId, revision: 1, posted });
    expect((await figures(hr, cohortId)).people.left).toBe(1);
    await submit(hr, cohortId, 2);
    await leave(1);
    expect((await figures(manager, cohortId)).people.left).toBe(1);
    const late = { cohortId, revision: 3, posted };
    expect(await refreshFigures(db, hr, late)).toMatchObject({ code: 'report-closed' });
    expect(await saveReportDraft(db, hr, late)).toMatchObject({ code: 'report-closed' });
    await approveReport(db, manager, { cohortId, revision: 3, remark: '' });
    expect((await figures(hr, cohortId)).people.left).toBe(1);
  });
});

describe('the decision', () => {
  it('returns it with remarks, and approves it when it comes again', async () => {
    const db = database();
    const { hr, manager, cohortId } = await submitted();
    expect(await returnReport(db, manager, { cohortId, revision: 2, remark: ' ' })).toMatchObject({
      code: 'bad-input'
    });
    await returnReport(db, manager, { cohortId, revision: 2, remark: '费用呢？' });
    expect((await room(manager, cohortId)).report).toBeNull();
    expect(await noticesOf(hr)).toEqual([{ kind: 'report-returned', readAt: null }]);
    expect((await noticesOf(manager)).every(({ readAt }) => readAt !== null)).toBe(true);
    await submit(hr, cohortId, 3, { ...posted, spent: ['1200.50'] });
    const decide = () => approveReport(db, manager, { cohortId, revision: 4, remark: '好' });
    const outcomes = await Promise.all([decide(), decide()]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.code)).sort()).toEqual([
      'done',
      'report-not-submitted'
    ]);
    const { report } = await room(hr, cohortId);
    expect(report).toMatchObject({
      state: 'approved',
      answers: { spent: '1200.5' },
      rights: { change: false }
    });
    expect(report!.decisions.map(({ kind }) => kind)).toEqual([
      'approved',
      'submitted',
      'returned',
      'submitted'
    ]);
    expect((await noticesOf(hr)).map(({ kind }) => kind)).toContain('report-approved');
  });

  it('is nobody’s who had a hand in it, nor of a version the manager has not seen', async () => {
    const db = database();
    const { manager, cohortId } = await submitted();
    const stale = { cohortId, revision: 1, remark: '' };
    expect(await approveReport(db, manager, stale)).toMatchObject({ code: 'changed-meanwhile' });
    const both = await createActor(db, ['hr', 'manager']);
    const elsewhere = await createCohort(db);
    await beginReport(db, both, elsewhere);
    await submit(both, elsewhere, 1);
    const own = { cohortId: elsewhere, revision: 2, remark: '' };
    expect(await approveReport(db, both, own)).toMatchObject({ code: 'report-own' });
    const swapped = { cohortId: manager.personId, revision: 2, remark: '' };
    expect(await approveReport(db, manager, swapped)).toMatchObject({ code: 'not-found' });
    const bound = { ...manager, grants: [{ role: 'manager' as const, departmentId: null, cohortId }] };
    expect(await approveReport(db, bound, own)).toMatchObject({ code: 'not-allowed' });
  });
});
