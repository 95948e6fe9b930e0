import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closesAt, createAttempt, createExam, opensAt } from '../../../../../tests/factories/exams';
import {
  createHandedIn,
  createReleased,
  markSheet,
  shorts
} from '../../../../../tests/factories/released-exams';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import { newId } from '../../db';
import {
  cohortReleases,
  markAnswer,
  queryMark,
  readRelease,
  readReview,
  releaseMarks,
  saveAnswers,
  submitExam,
  takeBackRelease
} from '../index';

const database = useDatabase();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: opensAt });
});
afterEach(() => void vi.useRealTimers());

const events = (examId: string) =>
  database()
    .selectFrom('audit_event')
    .select(['action', 'after'])
    .where('subject_id', '=', examId)
    .where('action', 'like', 'exam.release%')
    .orderBy('id')
    .execute();

const release = (actor: Parameters<typeof releaseMarks>[1], examId: string, queryDays = 3) =>
  releaseMarks(database(), actor, { examId, queryDays });

describe('releasing marks', () => {
  it('waits until every sheet is marked throughout, and says who is missing what', async () => {
    const db = database();
    const { examId, hr, trainer, attempts, sitters } = await createHandedIn(db, 2);
    await markSheet(db, trainer, attempts[0]!);
    const first = { attemptId: attempts[1]!, item: shorts[0], points: '3', comment: '', revision: 0 };
    await markAnswer(db, trainer, first);
    expect(await release(hr, examId)).toMatchObject({ code: 'release-incomplete' });
    const seen = await readRelease(db, hr, examId, 'zh-CN');
    expect(seen.ok && seen.value.ready).toBe(false);
    expect(seen.ok && seen.value.sheets).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: sitters[0]!.name, state: 'marked', questions: [] }),
        expect.objectContaining({ name: sitters[1]!.name, state: 'unmarked', questions: [10] })
      ])
    );
    await markAnswer(db, trainer, { ...first, item: shorts[1] });
    expect(await release(hr, examId)).toMatchObject({ ok: true });
    expect(await events(examId)).toMatchObject([
      { action: 'exam.released', after: { queryDays: 3, marked: 2, absent: [] } }
    ]);
  });

  it('waits for those who write or may still begin, and never for the absent', async () => {
    const db = database();
    const { examId, hr, trainer, sitters } = await createExam(db, 2).then(async (exam) => ({
      ...exam,
      trainer: await createActor(db, ['trainer'])
    }));
    const [writer, absent] = sitters as [(typeof sitters)[0], (typeof sitters)[0]];
    expect(await release(hr, examId)).toMatchObject({ code: 'release-incomplete' });
    const attemptId = await createAttempt(db, writer, examId);
    expect(await release(hr, examId)).toMatchObject({ code: 'release-incomplete' });
    const answers = shorts.map((item) => ({ item, value: '写了', revision: 1 }));
    await saveAnswers(db, writer, { attemptId, answers });
    await submitExam(db, writer, attemptId);
    await markSheet(db, trainer, attemptId);
    expect(await release(hr, examId)).toMatchObject({ code: 'release-incomplete' });
    vi.setSystemTime(closesAt);
    const seen = await readRelease(db, hr, examId, 'en');
    expect(seen.ok && seen.value.sheets.map(({ personId, state }) => [personId, state])).toEqual(
      expect.arrayContaining([
        [writer.personId, 'marked'],
        [absent.personId, 'absent']
      ])
    );
    expect(await release(hr, examId)).toMatchObject({ ok: true });
    expect(await events(examId)).toMatchObject([{ after: { marked: 1, absent: [absent.personId] } }]);
    expect(await readReview(db, absent, { examId, locale: 'zh-CN' })).toMatchObject({ code: 'not-released' });
  });

  it('of an exam nobody came to shows nothing to anybody', async () => {
    const { examId, hr } = await createExam(database());
    vi.setSystemTime(closesAt);
    expect(await release(hr, examId)).toMatchObject({ code: 'release-incomplete' });
  });

  it('happens once, is HR’s alone, and asks for a sensible window', async () => {
    const { examId, hr, trainer, sitter, attempts } = await createHandedIn(database());
    await markSheet(database(), trainer, attempts[0]!);
    for (const actor of [trainer, sitter, await createActor(database(), ['manager', 'admin'])])
      expect(await release(actor, examId)).toMatchObject({ code: 'not-allowed' });
    const elsewhere = { ...hr, grants: [{ role: 'hr' as const, departmentId: null, cohortId: newId() }] };
    expect(await release(elsewhere, examId)).toMatchObject({ code: 'not-found' });
    for (const days of [0, 31, 1.5, NaN])
      expect(await release(hr, examId, days)).toMatchObject({ code: 'bad-input' });
    for (const id of [newId(), 'nonsense', '\0'])
      expect(await release(hr, id)).toMatchObject({ code: 'not-found' });
    const both = await Promise.all([release(hr, examId), release(hr, examId)]);
    expect(both.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual([
      'already-released',
      'ok'
    ]);
    expect(await events(examId)).toHaveLength(1);
  });

  it('fixes the marks: they no longer change at the marking desk', async () => {
    const { attemptId, trainer } = await createReleased(database());
    const input = { attemptId, item: shorts[0], points: '1', comment: '', revision: 1 };
    expect(await markAnswer(database(), trainer, input)).toMatchObject({ code: 'marks-released' });
  });
});

describe('taking a release back', () => {
  it('hides the marks again, with the reason on record', async () => {
    const db = database();
    const { examId, hr, sitter, trainer } = await createReleased(db);
    const locale = 'zh-CN';
    expect(await readReview(db, sitter, { examId, locale })).toMatchObject({ ok: true });
    expect(await takeBackRelease(db, trainer, { examId, reason: '错' })).toMatchObject({
      code: 'not-allowed'
    });
    expect(await takeBackRelease(db, hr, { examId, reason: '第9题漏改一份' })).toMatchObject({ ok: true });
    expect(await readReview(db, sitter, { examId, locale })).toMatchObject({ code: 'not-released' });
    expect(await takeBackRelease(db, hr, { examId, reason: '再来' })).toMatchObject({ code: 'not-released' });
    expect((await events(examId)).at(-1)).toMatchObject({
      action: 'exam.release-taken-back',
      after: { reason: '第9题漏改一份' }
    });
    expect(await release(hr, examId)).toMatchObject({ ok: true });
  });

  it('is too late once somebody has queried a mark, or the scores are published', async () => {
    const db = database();
    const { examId, hr, sitter, cohortId } = await createReleased(db);
    await queryMark(db, sitter, { examId, item: shorts[0], reason: '请再看' });
    expect(await takeBackRelease(db, hr, { examId, reason: '错' })).toMatchObject({
      code: 'release-queried'
    });
    const counted = await cohortReleases(db, hr, cohortId, 'zh-CN');
    expect(counted.ok && counted.value).toMatchObject([{ examId, released: true, openQueries: 1 }]);
    const other = await createReleased(db);
    const row = { id: newId(), published_by: hr.personId, published_at: new Date() };
    await db
      .insertInto('publication')
      .values({ ...row, cohort_id: other.cohortId })
      .execute();
    expect(await takeBackRelease(db, hr, { examId: other.examId, reason: '错' })).toMatchObject({
      code: 'already-published'
    });
  });
});
