import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../../tests/factories/cohorts';
import { closesAt, createAttempt, createExam, opensAt } from '../../../../../tests/factories/exams';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import { listExams, readExam, readSitting, saveAnswers, scheduleExam, startExam, submitExam } from '../index';

const database = useDatabase();
const minute = 60_000;
const at = (milliseconds: number) => vi.setSystemTime(opensAt.getTime() + milliseconds);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at(minute);
});
afterEach(() => void vi.useRealTimers());

describe('scheduling', () => {
  it('is for HR, once for each paper and cohort, and leaves a trace', async () => {
    const db = database();
    const { cohortId, examId, hr, sitter } = await createExam(db);
    const plan = { paper: 'onboarding-basics', cohortId, opensAt, closesAt };
    expect(await scheduleExam(db, hr, plan)).toMatchObject({ ok: false, code: 'exam-scheduled' });
    expect(await scheduleExam(db, sitter, plan)).toMatchObject({ code: 'not-allowed' });
    expect(await scheduleExam(db, hr, { ...plan, paper: 'nowhere' })).toMatchObject({
      code: 'paper-missing'
    });
    const other = await createCohort(db);
    const backwards = { ...plan, cohortId: other, opensAt: closesAt, closesAt: opensAt };
    expect(await scheduleExam(db, hr, backwards)).toMatchObject({ code: 'bad-input' });
    expect(await scheduleExam(db, hr, { ...plan, cohortId: other, minutes: 0 })).toMatchObject({
      code: 'bad-input'
    });
    expect(await actions(examId)).toEqual(['exam.scheduled']);
  });
});

describe('starting', () => {
  it('gives the same attempt however often and however much at once it is asked', async () => {
    const db = database();
    const { examId, sitter } = await createExam(db);
    const starts = await Promise.all(
      Array.from({ length: 6 }, () => startExam(db, sitter, { examId, locale: 'zh-CN' }))
    );
    const ids = new Set(starts.map((start) => start.ok && start.value.attemptId));
    expect(ids.size).toBe(1);
    expect(await createAttempt(db, sitter, examId)).toBe([...ids][0]);
    expect(await actions([...ids][0] as string)).toEqual(['exam.started']);
  });

  it('is possible only within the window', async () => {
    const db = database();
    const { examId, sitter } = await createExam(db);
    const start = () => startExam(db, sitter, { examId, locale: 'zh-CN' });
    at(-1);
    expect(await start()).toMatchObject({ code: 'exam-not-open' });
    vi.setSystemTime(closesAt);
    expect(await start()).toMatchObject({ code: 'exam-missed' });
    at(0);
    expect(await start()).toMatchObject({ ok: true });
  });

  it('ends with the window where that comes first', async () => {
    const db = database();
    const { examId, sitter } = await createExam(db);
    vi.setSystemTime(closesAt.getTime() - 5 * minute);
    await createAttempt(db, sitter, examId);
    expect(await readSitting(db, sitter, examId)).toMatchObject({
      value: { endsAt: closesAt, secondsLeft: 300 }
    });
  });

  it('freezes the paper in the language asked for', async () => {
    const db = database();
    const { examId, sitter } = await createExam(db);
    await startExam(db, sitter, { examId, locale: 'en' });
    expect(await readSitting(db, sitter, examId)).toMatchObject({ value: { locale: 'en' } });
    expect(await readExam(db, sitter, { examId, locale: 'zh-CN' })).toMatchObject({
      value: { paperLocale: 'en' }
    });
  });

  it('shows the paper as it was when the exam was set, whatever became of it since', async () => {
    const db = database();
    const { examId, sitter } = await createExam(db);
    const papers = db.deleteFrom('library_item').where('kind', '=', 'paper').returningAll();
    const items = await papers.execute();
    await startExam(db, sitter, { examId, locale: 'zh-CN' });
    await db.insertInto('library_item').values(items).execute();
    expect(await readSitting(db, sitter, examId)).toMatchObject({ ok: true });
  });

  it('falls back to the other language where the paper is missing in one', async () => {
    const db = database();
    const { examId, sitter } = await createExam(db);
    await db.deleteFrom('exam_paper').where('exam_id', '=', examId).where('locale', '=', 'en').execute();
    await startExam(db, sitter, { examId, locale: 'en' });
    expect(await readSitting(db, sitter, examId)).toMatchObject({ value: { locale: 'zh-CN' } });
  });

  it('is refused to strangers as if the exam did not exist', async () => {
    const db = database();
    const { examId, hr } = await createExam(db);
    const stranger = await createActor(db, ['new-hire']);
    for (const id of [examId, '0', 'x'.repeat(5000)]) {
      expect(await startExam(db, stranger, { examId: id, locale: 'en' })).toMatchObject({
        code: 'not-found'
      });
      expect(await readSitting(db, stranger, id)).toMatchObject({ code: 'not-found' });
      expect(await readExam(db, stranger, { examId: id, locale: 'en' })).toMatchObject({ code: 'not-found' });
    }
    expect(await startExam(db, hr, { examId, locale: 'en' })).toMatchObject({ code: 'not-allowed' });
  });
});

describe('sitting', () => {
  it('shows no key, explanation or model answer', async () => {
    const db = database();
    const { examId, sitter } = await createExam(db);
    expect(await readSitting(db, sitter, examId)).toMatchObject({ code: 'exam-not-open' });
    await createAttempt(db, sitter, examId);
    const sitting = await readSitting(db, sitter, examId);
    expect(sitting.ok && sitting.value.paper.items).toHaveLength(10);
    expect(JSON.stringify(sitting)).not.toMatch(/correct|why|model|marking|<script/);
  });

  it('goes through its states by the clock of the server', async () => {
    const db = database();
    const { examId, sitter } = await createExam(db);
    const state = async () => {
      const list = await listExams(db, sitter, 'zh-CN');
      return list.ok && list.value[0]?.state;
    };
    at(-minute);
    expect(await state()).toBe('not-open');
    at(0);
    expect(await state()).toBe('open');
    const attemptId = await createAttempt(db, sitter, examId);
    expect(await state()).toBe('running');
    at(30 * minute);
    expect(await state()).toBe('time-up');
    expect(await readSitting(db, sitter, examId)).toMatchObject({ code: 'exam-over' });
    at(30 * minute + 10_000);
    expect(await state()).toBe('submitted');
    expect(await readSitting(db, sitter, examId)).toMatchObject({ code: 'exam-submitted' });
    expect(await saveAnswers(db, sitter, { attemptId, answers: [] })).toMatchObject({
      code: 'exam-submitted'
    });
  });
});

describe('handing in', () => {
  it('is final, and doing it twice is no error', async () => {
    const db = database();
    const { examId, sitter } = await createExam(db);
    const attemptId = await createAttempt(db, sitter, examId);
    const twice = await Promise.all([submitExam(db, sitter, attemptId), submitExam(db, sitter, attemptId)]);
    expect(twice[0]).toMatchObject({ ok: true });
    expect(twice[1]).toEqual(twice[0]);
    expect(await actions(attemptId)).toEqual(['exam.started', 'exam.submitted']);
  });

  it('is nobody else’s to do', async () => {
    const db = database();
    const { examId, sitters } = await createExam(db, 2);
    const attemptId = await createAttempt(db, sitters[0]!, examId);
    expect(await submitExam(db, sitters[1]!, attemptId)).toMatchObject({ code: 'not-found' });
    expect(await submitExam(db, sitters[0]!, 'nonsense')).toMatchObject({ code: 'not-found' });
  });

  it('happens by itself after the bell, once, whoever looks first', async () => {
    const db = database();
    const { examId, cohortId, sitter } = await createExam(db);
    const attemptId = await createAttempt(db, sitter, examId);
    await saveAnswers(db, sitter, {
      attemptId,
      answers: [{ item: 'late-desk-reply', value: '对不起', revision: 1 }]
    });
    at(2 * 60 * minute);
    const { markingQueue, writtenStanding } = await import('../index');
    const trainer = await createActor(db, ['trainer']);
    await Promise.all([
      listExams(db, sitter, 'zh-CN'),
      submitExam(db, sitter, attemptId),
      markingQueue(db, trainer, 'zh-CN'),
      writtenStanding(db, cohortId),
      saveAnswers(db, sitter, {
        attemptId,
        answers: [{ item: 'late-desk-reply', value: '太迟了', revision: 2 }]
      })
    ]);
    expect(await actions(attemptId)).toEqual(['exam.started', 'exam.collected']);
    const marks = await db.selectFrom('mark').select('item').where('attempt_id', '=', attemptId).execute();
    expect(marks).toHaveLength(9);
    const exam = await readExam(db, sitter, { examId, locale: 'zh-CN' });
    expect(exam).toMatchObject({
      value: { state: 'submitted', submittedAt: new Date(opensAt.getTime() + 31 * minute) }
    });
  });
});

async function actions(subjectId: string): Promise<string[]> {
  const events = database().selectFrom('audit_event').select('action').where('subject_id', '=', subjectId);
  return (await events.orderBy('id').execute()).map(({ action }) => action);
}
