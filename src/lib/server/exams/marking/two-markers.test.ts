import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opensAt } from '../../../../../tests/factories/exams';
import {
  createHandedIn,
  mark as markBy,
  markOf,
  questionFor,
  releaseExam,
  shorts
} from '../../../../../tests/factories/marking';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import type { Actor } from '../../policy';
import {
  dismissMarker,
  markingQueue,
  nameMarker,
  readMarking,
  releaseMarks,
  takeBackWaiver,
  unmarkAnswer,
  waiveSecondMarker,
  writtenStanding
} from '../index';

const database = useDatabase();

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: opensAt }));
afterEach(() => void vi.useRealTimers());

const item = shorts[0];
const mark = (
  actor: Actor,
  attemptId: string,
  points: string,
  revision = 0,
  comment = '',
  which: string = item
) => markBy(database(), actor, attemptId, which, points, revision, comment);
const standing = async (attemptId: string) => (await markOf(database(), attemptId, item))?.score ?? null;

/** An exam of 20-point questions whose markers may differ by less than a fifth. */
async function marked(size = 1) {
  const exam = await createHandedIn(database(), size, '0.2');
  const [second, third] = [
    await createActor(database(), ['trainer']),
    await createActor(database(), ['trainer'])
  ];
  return { ...exam, first: exam.trainer, second, third };
}

describe('two markers', () => {
  it('make their mean when they differ by less than the share', async () => {
    const { attemptId, first, second } = await marked();
    expect(await mark(first, attemptId, '12', 0, '缺时限')).toMatchObject({ ok: true });
    expect(await standing(attemptId)).toBeNull();
    expect(await mark(second, attemptId, '15.5', 0, '语气好')).toMatchObject({ ok: true });
    expect(await markOf(database(), attemptId, item)).toMatchObject({
      score: '13.75',
      comment: '缺时限\n\n语气好'
    });
  });

  it('do not see each other’s points or comments, before or after', async () => {
    const { attemptId, examId, first, second } = await marked();
    await mark(first, attemptId, '12.5', 0, '第一位的话');
    const blind = await questionFor(database(), second, examId, item);
    expect(blind.sheet).toMatchObject({ own: null, others: [], state: 'waiting' });
    const queue = await markingQueue(database(), second, 'zh-CN');
    const overview = await readMarking(database(), second, { examId, locale: 'zh-CN' });
    expect(JSON.stringify([blind, queue, overview])).not.toMatch(/12\.5|第一位的话/);
    await mark(second, attemptId, '13.5', 0, '第二位的话');
    const after = await questionFor(database(), first, examId, item);
    expect(after.sheet?.own).toMatchObject({ score: '12.5', mine: true });
    expect(JSON.stringify(after)).not.toMatch(/13\.5|第二位的话|"13"/);
  });

  it('call a third from the share on, who sees both without names and decides', async () => {
    const { attemptId, examId, first, second, third } = await marked();
    await mark(first, attemptId, '16', 0, '完整');
    await mark(second, attemptId, '12', 0, '缺办法');
    expect(await standing(attemptId)).toBeNull();
    const queue = await markingQueue(database(), third, 'zh-CN');
    const queued = queue.ok && queue.value.find((paper) => paper.examId === examId);
    expect(queued && queued.questions.find((each) => each.item === item)).toMatchObject({
      waiting: 1,
      third: 1
    });
    const { sheet } = await questionFor(database(), third, examId, item);
    expect(sheet).toMatchObject({
      state: 'third',
      others: [
        { score: '12', comment: '缺办法' },
        { score: '16', comment: '完整' }
      ]
    });
    expect(JSON.stringify(sheet)).not.toContain(first.personId);
    expect(await mark(third, attemptId, '15', 0, '按要点')).toMatchObject({ ok: true });
    expect(await markOf(database(), attemptId, item)).toMatchObject({ score: '15', comment: '按要点' });
    const record = database()
      .selectFrom('marking')
      .select(['turn', 'score'])
      .where('attempt_id', '=', attemptId);
    expect(await record.orderBy('turn').execute()).toEqual([
      { turn: 1, score: '16' },
      { turn: 2, score: '12' },
      { turn: 3, score: '15' }
    ]);
    expect(await mark(first, attemptId, '13', 1)).toMatchObject({ code: 'third-decided' });
    expect(await mark(third, attemptId, '14', 1)).toMatchObject({ ok: true });
    expect(await standing(attemptId)).toBe('14');
  });

  it('are two: the same one twice is a correction, a further one is told', async () => {
    const { attemptId, first, second, third } = await marked();
    await mark(first, attemptId, '12');
    expect(await mark(first, attemptId, '13')).toMatchObject({ code: 'changed-meanwhile' });
    expect(await mark(first, attemptId, '12')).toMatchObject({ ok: true });
    expect(await mark(first, attemptId, '13', 1)).toMatchObject({ ok: true });
    expect(await mark(first, attemptId, '14', 1)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await standing(attemptId)).toBeNull();
    await mark(second, attemptId, '12');
    expect(await standing(attemptId)).toBe('12.5');
    expect(await mark(third, attemptId, '20')).toMatchObject({ code: 'markers-complete' });
    expect(await standing(attemptId)).toBe('12.5');
  });

  it('may correct: the mark follows, goes and comes back', async () => {
    const { attemptId, cohortId, sitter, first, second } = await marked();
    for (const marker of [first, second])
      for (const each of shorts) await mark(marker, attemptId, '12', 0, '', each);
    const state = async () => (await writtenStanding(database(), cohortId)).get(sitter.personId)!;
    expect((await state()).parts).toMatchObject([{ score: '32' }]);
    await mark(first, attemptId, '20', 1);
    expect(await state()).toMatchObject({ parts: [], missing: [{ state: 'submitted', items: [item] }] });
    await unmarkAnswer(database(), first, { attemptId, item, revision: 2 });
    expect(await standing(attemptId)).toBeNull();
    await mark(first, attemptId, '13');
    expect((await state()).parts).toMatchObject([{ score: '32.5' }]);
  });

  it('at once make one mark, whoever comes first; of three at once one is told', async () => {
    const { attemptId, first, second, third } = await marked();
    const outcomes = await Promise.all([
      mark(first, attemptId, '12'),
      mark(second, attemptId, '13'),
      mark(third, attemptId, '12.5')
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'markers-complete' });
    expect(await standing(attemptId)).toMatch(/^12(\.(25|5|75))$/);
  });

  it('never mark what they wrote themselves', async () => {
    const { attemptId, sitter, trainer } = await marked();
    const both = { ...sitter, grants: trainer.grants };
    expect(await mark(both, attemptId, '20')).toMatchObject({ code: 'not-found' });
  });
});

describe('too few markers', () => {
  async function overview(hr: Actor, examId: string) {
    const outcome = await readMarking(database(), hr, { examId, locale: 'zh-CN' });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value;
  }

  it('are shown to HR, who names somebody for this exam alone', async () => {
    const { examId, attemptId, hr } = await createHandedIn(database(), 1, '0.2');
    const other = await createHandedIn(database(), 1, '0.2');
    const mentor = await createActor(database(), ['mentor']);
    const name = (actor: Actor, personId: string) =>
      nameMarker(database(), actor, { examId, personId, reason: '熟悉售后' });
    expect(await name(mentor, mentor.personId)).toMatchObject({ code: 'not-found' });
    const admin = await createActor(database(), ['admin']);
    expect(await name(hr, admin.personId)).toMatchObject({ code: 'marker-unfit' });
    expect(await name(hr, other.sitter.personId)).toMatchObject({ code: 'marker-unfit' });
    expect(await mark(mentor, attemptId, '12')).toMatchObject({ code: 'not-found' });
    expect(await name(hr, mentor.personId)).toMatchObject({ ok: true });
    expect(await name(hr, mentor.personId)).toMatchObject({ ok: true });
    expect((await overview(hr, examId)).provision?.markers).toContainEqual({
      personId: mentor.personId,
      name: mentor.name,
      reason: '熟悉售后'
    });
    expect(await mark(mentor, attemptId, '12')).toMatchObject({ ok: true });
    expect(await mark(mentor, other.attemptId, '12')).toMatchObject({ code: 'not-found' });
    const events = database().selectFrom('audit_event').select('action').where('subject_id', '=', examId);
    const actions = (await events.execute()).map(({ action }) => action);
    expect(actions.filter((action) => action === 'exam.marker-named')).toHaveLength(1);
  });

  it('leave answers that nobody may mark, which HR sees', async () => {
    const { examId, attemptId, hr, first, second } = await marked();
    await mark(first, attemptId, '20');
    await mark(second, attemptId, '2');
    const markers = (await overview(hr, examId)).provision!.markers.map(({ personId }) => personId);
    await database()
      .updateTable('person')
      .set({ left_at: new Date() })
      .where(
        'id',
        'in',
        markers.filter((id) => id !== first.personId && id !== second.personId)
      )
      .execute();
    expect((await overview(hr, examId)).provision).toMatchObject({ stuck: 1 });
    await database().updateTable('person').set({ left_at: null }).where('id', 'in', markers).execute();
  });

  it('are done without when HR says why: what was given stands, and one is enough', async () => {
    const { examId, attempts, hr, first, second } = await marked(3);
    await mark(first, attempts[0]!, '12');
    await mark(first, attempts[1]!, '20');
    await mark(second, attempts[1]!, '11');
    const waive = (actor: Actor) => waiveSecondMarker(database(), actor, { examId, reason: '只剩一位教师' });
    expect(await waive(first)).toMatchObject({ code: 'not-allowed' });
    expect(await waive(hr)).toMatchObject({ ok: true });
    expect(await waive(hr)).toMatchObject({ ok: true });
    expect(await Promise.all(attempts.map(standing))).toEqual(['12', '15.5', null]);
    await mark(second, attempts[2]!, '9.5');
    expect(await standing(attempts[2]!)).toBe('9.5');
    expect(await mark(first, attempts[2]!, '3')).toMatchObject({ code: 'markers-complete' });
    expect((await overview(hr, examId)).waiver).toBe('只剩一位教师');
  });

  it('hold the release up while a third is to decide', async () => {
    const { attemptId, first, second, third, hr, examId } = await marked();
    const release = () => releaseMarks(database(), hr, { examId, queryDays: 3 });
    for (const which of shorts) {
      await mark(first, attemptId, '0', 0, '', which);
      await mark(second, attemptId, which === item ? '20' : '0', 0, '', which);
    }
    vi.setSystemTime(new Date(opensAt.getTime() + 86_400_000));
    expect(await release()).toMatchObject({ ok: false, code: 'release-incomplete' });
    expect(await mark(third, attemptId, '10')).toMatchObject({ ok: true, value: { complete: true } });
    expect(await release()).toEqual({ ok: true });
    expect(await mark(third, attemptId, '11', 1)).toMatchObject({ code: 'marks-released' });
    expect(await standing(attemptId)).toBe('10');
  });

  it('are asked for again until the release: one person’s mark is withdrawn, a mean that holds stays', async () => {
    const { attempts, attemptId, first, second, hr, examId } = await marked(2);
    const other = attempts[1]!;
    await mark(first, attemptId, '12');
    await mark(first, other, '12');
    await mark(second, other, '13');
    const waive = () => waiveSecondMarker(database(), hr, { examId, reason: '只剩一位教师' });
    expect(await waive()).toMatchObject({ ok: true });
    expect([await standing(attemptId), await standing(other)]).toEqual(['12', '12.5']);
    const again = (actor: Actor) => takeBackWaiver(database(), actor, { examId });
    expect(await again(first)).toMatchObject({ code: 'not-allowed' });
    expect(await again(hr)).toEqual({ ok: true });
    expect(await again(hr)).toMatchObject({ code: 'changed-meanwhile' });
    expect([await standing(attemptId), await standing(other)]).toEqual([null, '12.5']);
    expect((await overview(hr, examId)).waiver).toBeNull();
    expect(await mark(second, attemptId, '13')).toMatchObject({ ok: true });
    expect(await standing(attemptId)).toBe('12.5');
    await waive();
    await releaseExam(database(), examId, hr);
    expect(await again(hr)).toMatchObject({ code: 'marks-released' });
  });

  it('may be dismissed again by HR: what they gave stands and they mark no more', async () => {
    const { attempts, hr, first, examId } = await marked(2);
    const mentor = await createActor(database(), ['mentor']);
    const naming = { examId, personId: mentor.personId, reason: '病假顶替' };
    await nameMarker(database(), hr, naming);
    expect(await mark(mentor, attempts[0]!, '12')).toMatchObject({ ok: true });
    const dismiss = (actor: Actor, personId = mentor.personId) =>
      dismissMarker(database(), actor, { examId, personId });
    expect(await dismiss(first)).toMatchObject({ code: 'not-allowed' });
    expect(await dismiss(hr, 'nobody')).toMatchObject({ code: 'changed-meanwhile' });
    expect(await dismiss(hr)).toEqual({ ok: true });
    expect(await dismiss(hr)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await mark(mentor, attempts[1]!, '12')).toMatchObject({ ok: false });
    await mark(first, attempts[0]!, '12');
    expect(await standing(attempts[0]!)).toBe('12');
  });

  it('are not done without where one marker marks anyway', async () => {
    const { examId, hr } = await createHandedIn(database());
    const waived = waiveSecondMarker(database(), hr, { examId, reason: 'x' });
    expect(await waived).toMatchObject({ code: 'not-found' });
  });
});
