import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttempt, createExam, opensAt } from '../../../../../tests/factories/exams';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import {
  continueHere,
  grantAllowance,
  listExams,
  noteAbsences,
  readExam,
  readKept,
  readSitting,
  saveAnswers,
  scheduleExam,
  startExam,
  submitExam,
  writtenStanding
} from '../index';
import { createCohort } from '../../../../../tests/factories/cohorts';

const database = useDatabase();
const minute = 60_000;
const at = (offset: number) => void vi.setSystemTime(opensAt.getTime() + offset);
const [desk, phone] = [crypto.randomUUID(), crypto.randomUUID()];
const item = 'late-desk-reply';
const answer = (value: string, revision = 1) => [{ item, value, revision }];

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: opensAt }));
afterEach(() => void vi.useRealTimers());

async function sittingAtDesk() {
  const { examId, sitter, hr, cohortId } = await createExam(database());
  const begun = await startExam(database(), sitter, { examId, locale: 'zh-CN', device: desk });
  const attemptId = begun.ok ? begun.value.attemptId : '';
  const save = (device: string, value: string, revision = 1) =>
    saveAnswers(database(), sitter, { attemptId, device, answers: answer(value, revision) });
  return { examId, sitter, hr, cohortId, attemptId, save };
}

describe('another device', () => {
  it('takes over once it is told to, and the first one stops, nothing lost', async () => {
    const { examId, sitter, attemptId, save } = await sittingAtDesk();
    expect(await save(desk, '先道歉')).toMatchObject({ ok: true });
    expect(await readSitting(database(), sitter, examId, phone)).toMatchObject({ code: 'exam-elsewhere' });
    expect(await save(phone, '偷偷写', 2)).toMatchObject({ code: 'exam-elsewhere' });
    expect(await continueHere(database(), sitter, { examId, device: phone })).toMatchObject({ ok: true });
    expect(await readSitting(database(), sitter, examId, phone)).toMatchObject({
      value: { answers: { [item]: { value: '先道歉', revision: 1 } } }
    });
    expect(await save(phone, '先道歉，再说时间', 2)).toMatchObject({ ok: true });
    expect(await save(desk, '旧的', 3)).toMatchObject({ code: 'exam-elsewhere' });
    expect(await readKept(database(), sitter, examId, desk)).toMatchObject({ code: 'exam-elsewhere' });
    expect(await submitExam(database(), sitter, attemptId, desk)).toMatchObject({ code: 'exam-elsewhere' });
    expect(await readKept(database(), sitter, examId, phone)).toMatchObject({
      value: { answers: { [item]: { value: '先道歉，再说时间', revision: 2 } } }
    });
    expect(await submitExam(database(), sitter, attemptId, phone)).toMatchObject({ ok: true });
  });

  it('is written down once, and cannot take over what is in or another’s', async () => {
    const { examId, sitter, attemptId } = await sittingAtDesk();
    const takeOver = (actor = sitter) => continueHere(database(), actor, { examId, device: phone });
    expect(await takeOver(await createActor(database(), ['new-hire']))).toMatchObject({ code: 'not-found' });
    await takeOver();
    await takeOver();
    const events = database()
      .selectFrom('audit_event')
      .select('action')
      .where('subject_id', '=', attemptId)
      .orderBy('id');
    expect((await events.execute()).map(({ action }) => action)).toEqual(['exam.started', 'exam.continued']);
    at(30 * minute);
    expect(await takeOver()).toMatchObject({ code: 'exam-over' });
    at(31 * minute);
    await listExams(database(), sitter, 'en');
    expect(await takeOver()).toMatchObject({ code: 'exam-submitted' });
  });
});

describe('a start code', () => {
  async function coded() {
    const { sitters, hr } = await createExam(database(), 2);
    const cohortId = await createCohort(
      database(),
      sitters.map(({ personId }) => personId)
    );
    const closesAt = new Date(opensAt.getTime() + 120 * minute);
    const plan = { paper: 'onboarding-basics', cohortId, opensAt, closesAt, coded: true, shuffle: true };
    const set = await scheduleExam(database(), hr, plan);
    const examId = set.ok ? set.value.examId : '';
    const row = database().selectFrom('exam').select('start_code').where('id', '=', examId);
    const code = (await row.executeTakeFirstOrThrow()).start_code!;
    const start = (typed: string | undefined, who = 0) =>
      startExam(database(), sitters[who]!, { examId, locale: 'zh-CN', code: typed, device: desk });
    return { examId, sitters, code, start };
  }

  it('is asked for, however it is written, and not told to the sitter', async () => {
    const { examId, sitters, code, start } = await coded();
    const read = await readExam(database(), sitters[0]!, { examId, locale: 'zh-CN' });
    expect(read).toMatchObject({ value: { coded: true } });
    expect(JSON.stringify(read)).not.toContain(code);
    expect(await start(undefined)).toMatchObject({ code: 'start-code-wrong' });
    expect(await start('AAAAAA')).toMatchObject({ code: 'start-code-wrong' });
    expect(await start(` ${code.toLowerCase().slice(0, 3)} ${code.slice(3)}`)).toMatchObject({ ok: true });
  });

  it('is guessed at five times and no more, by everybody for themselves', async () => {
    const { code, start } = await coded();
    const guesses = await Promise.all(Array.from({ length: 8 }, () => start('AAAAAA')));
    const codes = guesses.map((guess) => (guess.ok ? 'ok' : guess.code));
    expect(codes.filter((each) => each === 'start-code-wrong')).toHaveLength(5);
    expect(await start(code)).toMatchObject({ code: 'throttled' });
    expect(await start(code, 1)).toMatchObject({ ok: true });
    at(15 * minute);
    expect(await start(code)).toMatchObject({ ok: true });
  });

  it('comes with an order of each person’s own, the same at every look', async () => {
    const { examId, sitters, code, start } = await coded();
    await start(code, 0);
    await start(code, 1);
    const order = async (who: number) => {
      const sitting = await readSitting(database(), sitters[who]!, examId);
      return sitting.ok ? sitting.value.paper.items.map(({ id }) => id) : [];
    };
    expect(await order(0)).toEqual(await order(0));
    expect(await order(0)).not.toEqual(await order(1));
    expect([...(await order(0))].sort()).toEqual([...(await order(1))].sort());
    const read = await readExam(database(), sitters[0]!, { examId, locale: 'en' });
    expect(read.ok && read.value.receipt.map(({ item }) => item)).toEqual(await order(0));
  });
});

describe('a further attempt', () => {
  it('is begun only where it is allowed, and then counts in place of the one before', async () => {
    const { examId, sitter, hr, cohortId, attemptId } = await sittingAtDesk();
    const start = () => startExam(database(), sitter, { examId, locale: 'zh-CN', device: desk });
    await submitExam(database(), sitter, attemptId, desk);
    expect(await start()).toMatchObject({ value: { attemptId } });
    const allowance = { extraMinutes: 10, attempts: 2, reason: '停电' };
    await grantAllowance(database(), hr, { examId, personId: sitter.personId, ...allowance });
    const before = await readExam(database(), sitter, { examId, locale: 'zh-CN' });
    expect(before).toMatchObject({ value: { mayRetake: true, sitting: 1, attempts: 2 } });
    const [one, two] = await Promise.all([start(), start()]);
    expect(one).toMatchObject({ ok: true });
    expect(two).toEqual(one);
    expect(one.ok && one.value.attemptId).not.toBe(attemptId);
    const endsAt = new Date(opensAt.getTime() + 40 * minute);
    expect(await readSitting(database(), sitter, examId, desk)).toMatchObject({ value: { endsAt } });
    const standing = (await writtenStanding(database(), cohortId)).get(sitter.personId);
    expect(standing).toMatchObject({ parts: [], missing: [{ state: 'running' }] });
    expect(await saveAnswers(database(), sitter, { attemptId, answers: answer('晚了') })).toMatchObject({
      code: 'exam-submitted'
    });
  });
});

describe('leaving the page', () => {
  it('is noted once each, for no longer than one has been sitting, and costs nothing', async () => {
    const { examId, sitter, attemptId } = await sittingAtDesk();
    at(minute);
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    const note = (device: string, absences: { id: string; seconds: number }[], who = sitter) =>
      noteAbsences(database(), who, { attemptId, device, absences });
    expect(await note(desk, [{ id: first, seconds: 20 }])).toMatchObject({
      value: { count: 1, seconds: 20 }
    });
    const again = [
      { id: first, seconds: 20 },
      { id: second, seconds: 86_400 }
    ];
    expect(await note(desk, again)).toMatchObject({ value: { count: 2, seconds: 80 } });
    expect(await note(phone, again)).toMatchObject({ code: 'exam-elsewhere' });
    const stranger = await createActor(database(), ['new-hire']);
    expect(await note(desk, again, stranger)).toMatchObject({ code: 'not-found' });
    expect(await readSitting(database(), sitter, examId, desk)).toMatchObject({
      value: { absences: { count: 2, seconds: 80 } }
    });
    await submitExam(database(), sitter, attemptId, desk);
    expect(await note(desk, [{ id: crypto.randomUUID(), seconds: 5 }])).toMatchObject({
      code: 'exam-submitted'
    });
  });
});

it('leaves an attempt that no browser has begun to the first that asks', async () => {
  const { examId, sitter } = await createExam(database());
  await createAttempt(database(), sitter, examId);
  expect(await readSitting(database(), sitter, examId, phone)).toMatchObject({ ok: true });
});
