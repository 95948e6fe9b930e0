import { beforeEach, describe, expect, it } from 'vitest';
import { collectFeedback, createClass } from '../../../../tests/factories/feedback';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import type { SummaryContent } from '../../forms/feedback';
import { today } from '../clock';
import { settleDuties } from '../duties';
import { closeRound } from '../forms';
import { ownNotices } from '../notifications';
import type { Actor } from '../policy';
import {
  acceptImprovement,
  confirmDone,
  giveSummary,
  handInImprovement,
  ownFeedback,
  readFeedbackDesk,
  readFeedbackLoop,
  reopenPoint,
  reportDone,
  returnImprovement,
  saveImprovement,
  saveSummary
} from './index';

const database = useDatabase();
let hr: Actor;
let trainer: Actor;
let other: Actor;
let manager: Actor;
let cohortId: string;
let roundId: string;
let people: Actor[];

const content: SummaryContent = {
  courses: ['order-workflow'],
  praised: '例子贴近工作',
  focus: '节奏',
  points: [
    { problem: '第二天讲得太快', people: 3, suggestion: '把流程拆成两次课' },
    { problem: '练习太少', people: null, suggestion: '每节课留十分钟演练' }
  ]
};

beforeEach(async () => {
  const db = database();
  hr = await createActor(db, ['hr']);
  trainer = await createActor(db, ['trainer'], '周敏');
  other = await createActor(db, ['trainer']);
  manager = await createActor(db, ['manager']);
  ({ cohortId, people } = await createClass(db, 6));
  await settleDuties(db, cohortId);
  roundId = await collectFeedback(
    db,
    hr,
    { cohortId, people, trainers: [trainer, other] },
    Array.from({ length: 5 }, () => ({ clear: '2' }))
  );
});

const place = () => ({ cohortId, trainerId: trainer.personId });
const give = (revision = 0, by = hr, points = content.points) =>
  giveSummary(database(), by, { ...place(), revision, content: { ...content, points } });

async function loop(by: Actor, where = place()) {
  const read = await readFeedbackLoop(database(), by, where, 'zh-CN');
  if (!read.ok) throw new Error(read.code);
  return read.value;
}

async function given() {
  await closeRound(database(), hr, roundId);
  expect(await give()).toMatchObject({ ok: true });
  return loop(trainer);
}

const duty = (artefact: 'feedback-summary' | 'improvement-plan') =>
  database()
    .selectFrom('duty')
    .select(['starts_on as startsOn', 'due_on as dueOn', 'done_at as doneAt'])
    .where('cohort_id', '=', cohortId)
    .where('artefact', '=', artefact)
    .where('about_id', '=', trainer.personId)
    .executeTakeFirstOrThrow();

async function answers(until: string | null = '2026-05-01') {
  const { points } = await loop(trainer);
  return [
    { pointId: points[0]!.id, kind: 'will' as const, words: '拆成两次', until },
    { pointId: points[1]!.id, kind: 'wont' as const, words: '演练已有专门的课', until: null }
  ];
}
const planOf = async (revision: number, until?: string | null) => ({
  cohortId,
  revision,
  content: { ownView: '', support: '', checkBy: '下期平均分', answers: await answers(until) }
});

const told = async (by: Actor) =>
  (await ownNotices(database(), by, 'zh-CN')).map(({ sentence, href }) => `${sentence} ${href}`).join('\n');

describe('a feedback summary', () => {
  it('is kept as a draft that its trainer does not see, and carries its revision', async () => {
    const save = (revision: number, by = hr) =>
      saveSummary(database(), by, { ...place(), revision, content });
    expect(await save(0)).toMatchObject({ ok: true });
    expect(await save(0)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await save(1)).toMatchObject({ ok: true });
    expect(await readFeedbackLoop(database(), trainer, place(), 'zh-CN')).toMatchObject({
      code: 'not-found'
    });
    expect(await ownFeedback(database(), trainer)).toMatchObject({ value: { summaries: [] } });
    for (const wrong of [trainer, manager, people[0]!])
      expect(await save(2, wrong)).toMatchObject({ code: 'not-allowed' });
  });

  it('is given once the round is over, once, with its figures, and starts the trainer’s seven days', async () => {
    expect(await give()).toMatchObject({ code: 'feedback-running' });
    const { figures, points } = await given();
    expect(figures).toMatchObject({ asked: 6, answered: 5, courses: [{ id: 'order-workflow' }] });
    expect(figures.trainer.map(({ id }) => id)).toEqual([trainer.personId]);
    expect(figures.trainer[0]?.scales[0]?.now).toMatchObject({ n: 5, mean: '2.00' });
    expect(points.map(({ suggestion }) => suggestion)).toEqual(['把流程拆成两次课', '每节课留十分钟演练']);
    expect(await give(1)).toMatchObject({ code: 'summary-given' });
    expect((await duty('feedback-summary')).doneAt).not.toBeNull();
    const week = new Date(Date.parse(today()) + 7 * 86_400_000).toISOString().slice(0, 10);
    expect(await duty('improvement-plan')).toMatchObject({ startsOn: today(), dueOn: week, doneAt: null });
    expect(await told(trainer)).toContain(`/teach/feedback/${cohortId}`);
  });

  it('that suggests nothing asks for no plan', async () => {
    await closeRound(database(), hr, roundId);
    expect(await give(0, hr, [])).toMatchObject({ ok: true });
    expect((await duty('improvement-plan')).doneAt).not.toBeNull();
    expect((await loop(trainer)).rights.answer).toBe(false);
  });

  it('is read by its trainer, HR and the general manager alone', async () => {
    await given();
    expect((await loop(manager)).rights).toEqual({
      write: false,
      answer: false,
      decide: false,
      confirm: false
    });
    for (const wrong of [other, people[0]!])
      expect(await readFeedbackLoop(database(), wrong, place(), 'zh-CN')).toMatchObject({
        code: 'not-found'
      });
    const swapped = { cohortId: trainer.personId, trainerId: trainer.personId };
    expect(await readFeedbackLoop(database(), hr, swapped, 'zh-CN')).toMatchObject({ code: 'not-found' });
  });

  it('about oneself is somebody else’s to write', async () => {
    const both = { ...trainer, grants: [...trainer.grants, ...hr.grants] };
    expect(await give(0, both)).toMatchObject({ code: 'feedback-own' });
    const nobody = { cohortId, trainerId: people[0]!.personId, revision: 0, content };
    expect(await saveSummary(database(), hr, nobody)).toMatchObject({ code: 'not-found' });
  });
});

describe('an improvement plan', () => {
  it('is kept, handed in complete, returned with remarks, handed in again and accepted', async () => {
    await given();
    expect(await saveImprovement(database(), trainer, await planOf(0, null))).toMatchObject({ ok: true });
    const incomplete = await planOf(1, null);
    expect(await handInImprovement(database(), trainer, incomplete)).toMatchObject({
      code: 'improvement-incomplete'
    });
    expect(await handInImprovement(database(), trainer, await planOf(0))).toMatchObject({
      code: 'changed-meanwhile'
    });
    expect(await handInImprovement(database(), trainer, await planOf(1))).toMatchObject({ ok: true });
    expect(await handInImprovement(database(), trainer, await planOf(1))).toMatchObject({
      code: 'improvement-closed'
    });
    expect((await duty('improvement-plan')).doneAt).not.toBeNull();
    expect(await told(hr)).toContain('周敏');

    const decision = (revision: number, remark = '') => ({ ...place(), revision, remark });
    expect(await returnImprovement(database(), hr, decision(2))).toMatchObject({ code: 'bad-input' });
    expect(await returnImprovement(database(), manager, decision(2, '再想想'))).toMatchObject({
      code: 'not-allowed'
    });
    expect(await returnImprovement(database(), trainer, decision(2, '好'))).toMatchObject({
      code: 'not-allowed'
    });
    expect(await returnImprovement(database(), hr, decision(2, '日期太晚'))).toMatchObject({ ok: true });
    expect(await acceptImprovement(database(), hr, decision(2))).toMatchObject({
      code: 'improvement-not-submitted'
    });
    expect(await handInImprovement(database(), trainer, await planOf(3))).toMatchObject({ ok: true });
    expect(await acceptImprovement(database(), hr, decision(3))).toMatchObject({ code: 'changed-meanwhile' });
    expect(await acceptImprovement(database(), hr, decision(4))).toMatchObject({ ok: true });
    const { decisions } = await loop(trainer);
    expect(decisions.map(({ kind }) => kind)).toEqual(['submitted', 'returned', 'submitted', 'accepted']);
  });

  it('answers the points of its own summary alone', async () => {
    await given();
    const foreign = await planOf(0);
    foreign.content.answers[0]!.pointId = cohortId;
    expect(await saveImprovement(database(), trainer, foreign)).toMatchObject({ code: 'not-found' });
    expect(await saveImprovement(database(), other, await planOf(0))).toMatchObject({ code: 'not-found' });
    expect(await saveImprovement(database(), hr, await planOf(0))).toMatchObject({ code: 'not-found' });
  });
});

describe('what a trainer undertook', () => {
  async function accepted() {
    await given();
    await handInImprovement(database(), trainer, await planOf(0));
    await acceptImprovement(database(), hr, { ...place(), revision: 1, remark: '' });
    return (await loop(trainer)).points[0]!.id;
  }

  it('follows them into the next cohort until HR has seen it done', async () => {
    const pointId = await accepted();
    const next = await createClass(database(), 1, '2026-06');
    const carried = async (by: Actor) =>
      (await loop(by, { cohortId: next.cohortId, trainerId: trainer.personId })).carried.map(({ id }) => id);
    expect(await carried(hr)).toEqual([pointId]);
    expect(await ownFeedback(database(), trainer)).toMatchObject({ value: { open: [{ id: pointId }] } });
    const desk = await readFeedbackDesk(database(), manager, next.cohortId, 'zh-CN');
    expect(desk.ok && desk.value.trainers.find(({ id }) => id === trainer.personId)).toMatchObject({
      open: 1
    });

    const step = (number: number, words = '见新课件') => ({ pointId, step: number, words });
    expect(await confirmDone(database(), hr, step(0))).toMatchObject({ code: 'point-not-reported' });
    expect(await reportDone(database(), other, step(0))).toMatchObject({ code: 'not-found' });
    expect(await reportDone(database(), trainer, step(0, ' '))).toMatchObject({ code: 'bad-input' });
    expect(await reportDone(database(), trainer, step(0))).toMatchObject({ ok: true });
    expect(await reportDone(database(), trainer, step(0))).toMatchObject({ code: 'point-reported' });
    expect(await confirmDone(database(), trainer, step(1))).toMatchObject({ code: 'not-found' });
    expect(await reopenPoint(database(), hr, step(1, '还缺练习'))).toMatchObject({ ok: true });
    expect(await reportDone(database(), trainer, step(1))).toMatchObject({ code: 'changed-meanwhile' });
    expect(await reportDone(database(), trainer, step(2))).toMatchObject({ ok: true });
    expect(await confirmDone(database(), hr, step(3, ''))).toMatchObject({ ok: true });
    expect(await confirmDone(database(), hr, step(3, ''))).toMatchObject({ code: 'point-confirmed' });
    expect(await carried(hr)).toEqual([]);
  });

  it('is not followed where they gave a reason against it', async () => {
    await accepted();
    const refused = (await loop(trainer)).points[1]!.id;
    const step = { pointId: refused, step: 0, words: '做了' };
    expect(await reportDone(database(), trainer, step)).toMatchObject({ code: 'not-found' });
  });
});
