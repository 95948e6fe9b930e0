import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAttempt, createSubmission, opensAt } from '../../../../../tests/factories/exams';
import { createHandedIn, mark, shorts } from '../../../../../tests/factories/marking';
import { useDatabase } from '../../../../../tests/test-database';
import {
  analyseExam,
  grantAllowance,
  markingQueue,
  readMarking,
  readRelease,
  releaseMarks,
  saveAnswers,
  writtenStanding
} from '../index';

const database = useDatabase();

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: opensAt }));
afterEach(() => void vi.useRealTimers());

/** One of two sitters has handed in, is allowed a further attempt and has begun it. */
async function retaking() {
  const exam = await createHandedIn(database(), 2);
  const { examId, hr, sitter, trainer, attemptId } = exam;
  const allowance = { extraMinutes: 0, attempts: 2, reason: '停电' };
  const granted = await grantAllowance(database(), hr, {
    ...{ examId, personId: sitter.personId },
    ...allowance
  });
  expect(granted).toEqual({ ok: true });
  await mark(database(), trainer, attemptId, shorts[0], '5');
  const further = await createAttempt(database(), sitter, examId);
  expect(further).not.toBe(attemptId);
  return { ...exam, further };
}

async function waiting({ trainer, examId }: Awaited<ReturnType<typeof retaking>>) {
  const queue = await markingQueue(database(), trainer, 'zh-CN');
  if (!queue.ok) throw new Error(queue.code);
  const questions = queue.value.find((paper) => paper.examId === examId)?.questions ?? [];
  return questions.map(({ waiting }) => waiting);
}

it('nobody marks the attempt before, once a further one is begun', async () => {
  const exam = await retaking();
  expect(await waiting(exam)).toEqual([1, 1]);
  const late = await mark(database(), exam.trainer, exam.attemptId, shorts[1], '5');
  expect(late).toMatchObject({ ok: false, code: 'sheet-superseded' });
  const view = { examId: exam.examId, locale: 'zh-CN' as const };
  const overview = await readMarking(database(), exam.trainer, view);
  expect(overview.ok && overview.value.questions.filter(({ open }) => open)).toMatchObject([
    { answers: 1, marked: 0 },
    { answers: 1, marked: 0 }
  ]);
});

it('the further one is marked, counts, and alone is waited for', async () => {
  const exam = await retaking();
  const { examId, sitter, trainer, hr, attempts, further, cohortId } = exam;
  const answers = shorts.map((item) => ({ item, value: '第二次', revision: 1 }));
  await saveAnswers(database(), sitter, { attemptId: further, answers });
  await createSubmission(database(), sitter, further);
  expect(await waiting(exam)).toEqual([2, 2]);

  vi.setSystemTime(new Date(opensAt.getTime() + 86_400_000));
  const release = () => releaseMarks(database(), hr, { examId, queryDays: 3 });
  expect(await release()).toMatchObject({ ok: false, code: 'release-incomplete' });
  for (const attemptId of [attempts[1]!, further])
    for (const item of shorts) await mark(database(), trainer, attemptId, item, '7.5');
  const room = await readRelease(database(), hr, examId, 'zh-CN');
  expect(room).toMatchObject({ value: { ready: true, sheets: [{ state: 'marked' }, { state: 'marked' }] } });
  expect(await release()).toEqual({ ok: true });
  const { parts } = (await writtenStanding(database(), cohortId)).get(sitter.personId)!;
  expect(parts).toMatchObject([{ source: further, score: '15' }]);

  const analysis = await analyseExam(database(), trainer, { examId, locale: 'zh-CN' });
  expect(analysis).toMatchObject({ value: { unmarked: [] } });
});
