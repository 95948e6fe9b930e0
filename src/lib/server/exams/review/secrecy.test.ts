import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opensAt } from '../../../../../tests/factories/exams';
import {
  createHandedIn,
  createReleased,
  markSheet,
  shorts
} from '../../../../../tests/factories/released-exams';
import { useDatabase } from '../../../../../tests/test-database';
import { newId, type Database } from '../../db';
import type { Actor } from '../../policy';
import * as exams from '../index';

const database = useDatabase();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: opensAt });
});
afterEach(() => void vi.useRealTimers());

type Sheet = Awaited<ReturnType<typeof createHandedIn>>;

/** Every verb of the exams, as the one who sat the paper may try it, right and wrong. */
async function everything(db: Database, actor: Actor, { examId, attemptId, cohortId }: Sheet) {
  const item = shorts[0];
  const answers = [{ item, value: '晚了', revision: 9 }];
  return {
    list: await exams.listExams(db, actor, 'zh-CN'),
    exam: await exams.readExam(db, actor, { examId, locale: 'zh-CN' }),
    start: await exams.startExam(db, actor, { examId, locale: 'zh-CN' }),
    sitting: await exams.readSitting(db, actor, examId),
    save: await exams.saveAnswers(db, actor, { attemptId, answers }),
    submit: await exams.submitExam(db, actor, attemptId),
    review: await exams.readReview(db, actor, { examId, locale: 'zh-CN' }),
    query: await exams.queryMark(db, actor, { examId, item, reason: '看看' }),
    withdraw: await exams.withdrawQuery(db, actor, { examId, query: newId() }),
    suggested: await exams.suggestedLessons(db, actor, 'zh-CN'),
    queue: await exams.markingQueue(db, actor, 'zh-CN'),
    marking: await exams.listMarking(db, actor, 'zh-CN'),
    overview: await exams.readMarking(db, actor, { examId, locale: 'zh-CN' }),
    question: await exams.readQuestionToMark(db, actor, { examId, item, number: null, locale: 'zh-CN' }),
    faulty: await exams.readFaultyQuestion(db, actor, { examId, item, locale: 'zh-CN' }),
    plan: await exams.planRuling(db, actor, { examId, item, ruling: { kind: 'drop' } }),
    mark: await exams.markAnswer(db, actor, { attemptId, item, points: '20', comment: '', revision: 1 }),
    queries: await exams.waitingQueries(db, actor),
    readQuery: await exams.readQuery(db, actor, newId()),
    answer: await exams.answerQuery(db, actor, { query: newId(), points: '20', reason: '', revision: 1 }),
    notes: await exams.topicNotes(db, actor, 'zh-CN'),
    release: await exams.readRelease(db, actor, examId, 'zh-CN'),
    act: await exams.releaseMarks(db, actor, { examId, queryDays: 3 }),
    takeBack: await exams.takeBackRelease(db, actor, { examId, reason: '' }),
    releases: await exams.cohortReleases(db, actor, cohortId, 'zh-CN')
  };
}

describe('before release', () => {
  it('a marked sheet looks to its sitter exactly like one that is only handed in', async () => {
    const db = database();
    const exam = await createHandedIn(db);
    const before = await everything(db, exam.sitter, exam);
    await markSheet(db, exam.trainer, exam.attemptId);
    const after = await everything(db, exam.sitter, exam);
    expect(after).toEqual(before);
    expect(after.list).toMatchObject({ value: [{ state: 'submitted' }] });
    expect(after.exam).toMatchObject({ value: { state: 'submitted', result: null } });
    expect(after.review).toEqual(expect.objectContaining({ ok: false, code: 'not-released' }));
    const shown = JSON.stringify(after);
    for (const secret of ['评语', '7.5', 'marked', 'score', 'correct', 'why'])
      expect(shown).not.toContain(secret);
  });

  it('nothing of another person’s sheet shows after release either', async () => {
    const db = database();
    const exam = await createReleased(db, 2);
    const stranger = (await createHandedIn(db)).sitter;
    const neighbour = exam.sitters[1]!;
    expect(await exams.readReview(db, stranger, { examId: exam.examId, locale: 'en' })).toMatchObject({
      code: 'not-found'
    });
    const seen = JSON.stringify(await exams.readReview(db, neighbour, { examId: exam.examId, locale: 'en' }));
    expect(seen).toContain('第2份');
    for (const secret of ['第1份', exam.sitters[0]!.name, exam.attempts[0]!, exam.trainer.name])
      expect(seen).not.toContain(secret);
  });
});
