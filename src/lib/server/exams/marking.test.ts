import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttempt, createExam, createSubmission, opensAt } from '../../../../tests/factories/exams';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { newId } from '../db';
import type { Actor } from '../policy';
import {
  markAnswer,
  markingQueue,
  readExam,
  readSheet,
  saveAnswers,
  writtenParts,
  writtenStanding
} from './index';

const database = useDatabase();
const shorts = ['late-desk-reply', 'returning-customer-chat'] as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: opensAt });
});
afterEach(() => void vi.useRealTimers());

/** Everyone has answered one closed question right and both short ones, and handed in. */
async function handedIn(size = 1) {
  const db = database();
  const exam = await createExam(db, size);
  const attempts: string[] = [];
  for (const [index, sitter] of exam.sitters.entries()) {
    const attemptId = await createAttempt(db, sitter, exam.examId);
    const answers = [
      { item: 'beyond-expectation', value: 'c', revision: 1 },
      ...shorts.map((item) => ({ item, value: `第${index + 1}份`, revision: 1 }))
    ];
    await saveAnswers(db, sitter, { attemptId, answers });
    await createSubmission(db, sitter, attemptId);
    attempts.push(attemptId);
  }
  const trainer = await createActor(db, ['trainer']);
  return { ...exam, attempts, attemptId: attempts[0]!, trainer };
}

const mark = (actor: Actor, attemptId: string, item: string, points: string, revision = 0, comment = '') =>
  markAnswer(database(), actor, { attemptId, item, points, comment, revision });

async function publish(cohortId: string, hr: Actor) {
  const row = { id: newId(), cohort_id: cohortId, published_by: hr.personId, published_at: new Date() };
  await database().insertInto('publication').values(row).execute();
}

describe('the marking queue', () => {
  it('counts by question what is handed in, and empties', async () => {
    const { examId, attempts, trainer } = await handedIn(2);
    const queue = async () => {
      const outcome = await markingQueue(database(), trainer, 'zh-CN');
      return outcome.ok ? outcome.value.find((paper) => paper.examId === examId) : undefined;
    };
    expect(await queue()).toMatchObject({
      sheets: 2,
      questions: [
        { question: 9, item: shorts[0], waiting: 2 },
        { question: 10, item: shorts[1], waiting: 2 }
      ]
    });
    await mark(trainer, attempts[0]!, shorts[0], '20');
    expect((await queue())?.questions[0]).toMatchObject({ waiting: 1, next: attempts[1] });
    await mark(trainer, attempts[1]!, shorts[0], '20');
    for (const attemptId of attempts) await mark(trainer, attemptId, shorts[1], '0.5');
    expect(await queue()).toBeUndefined();
  });

  it('shows a number and never the name', async () => {
    const { attemptId, sitter, trainer } = await handedIn();
    const sheet = await readSheet(database(), trainer, attemptId);
    expect(sheet.ok && sheet.value.number).toBeGreaterThan(999);
    const shown = JSON.stringify([sheet, await markingQueue(database(), trainer, 'zh-CN')]);
    for (const secret of [sitter.name, sitter.email, sitter.personId]) expect(shown).not.toContain(secret);
  });

  it('holds nothing that is still being written, and nobody’s own sheet', async () => {
    const { examId, sitters, trainer } = await createExamWithTrainerAsSitter();
    const attemptId = await createAttempt(database(), sitters[0]!, examId);
    expect(await readSheet(database(), trainer, attemptId)).toMatchObject({ code: 'not-found' });
    expect(await mark(trainer, attemptId, shorts[0], '1')).toMatchObject({ code: 'not-found' });
    await createSubmission(database(), sitters[0]!, attemptId);
    expect(await readSheet(database(), trainer, attemptId)).toMatchObject({ ok: true });
    const both = { ...sitters[0]!, grants: trainer.grants };
    expect(await readSheet(database(), both, attemptId)).toMatchObject({ code: 'not-found' });
    expect(await readSheet(database(), sitters[0]!, attemptId)).toMatchObject({ code: 'not-allowed' });
    expect(await readSheet(database(), trainer, 'nonsense')).toMatchObject({ code: 'not-found' });
  });

  it('is only the cohort’s that a trainer is bound to', async () => {
    const { attemptId, examId, trainer } = await handedIn();
    const bound = {
      ...trainer,
      grants: [{ role: 'trainer' as const, departmentId: null, cohortId: newId() }]
    };
    const queue = await markingQueue(database(), bound, 'en');
    expect(queue.ok && queue.value.some((paper) => paper.examId === examId)).toBe(false);
    expect(await mark(bound, attemptId, shorts[0], '1')).toMatchObject({ code: 'not-found' });
  });
});

async function createExamWithTrainerAsSitter() {
  const exam = await createExam(database());
  return { ...exam, trainer: await createActor(database(), ['trainer']) };
}

describe('marking', () => {
  it('takes half points from 0 to the question’s and nothing else', async () => {
    const { attemptId, trainer } = await handedIn();
    for (const points of ['-1', '20.5', '6.3', '１８', 'x', '1e1', '']) {
      expect(await mark(trainer, attemptId, shorts[0], points)).toMatchObject({ code: 'mark-invalid' });
    }
    expect(await mark(trainer, attemptId, 'beyond-expectation', '1')).toMatchObject({ code: 'not-found' });
    expect(await mark(trainer, attemptId, shorts[0], '6.50')).toMatchObject({
      ok: true,
      value: { complete: false }
    });
    expect(await mark(trainer, attemptId, shorts[1], '0')).toMatchObject({
      ok: true,
      value: { complete: true }
    });
  });

  it('never overwrites another marker in silence', async () => {
    const { attemptId, trainer } = await handedIn();
    const colleague = await createActor(database(), ['trainer']);
    const both = await Promise.all([
      mark(trainer, attemptId, shorts[0], '10', 0, '有理由'),
      mark(colleague, attemptId, shorts[0], '16', 0)
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await mark(colleague, attemptId, shorts[0], '16.5', 1)).toMatchObject({ ok: true });
    expect(await mark(trainer, attemptId, shorts[0], '9', 1)).toMatchObject({ code: 'changed-meanwhile' });
    const sheet = await readSheet(database(), trainer, attemptId);
    expect(sheet.ok && sheet.value.answers[0]?.mark).toMatchObject({ score: '16.5', revision: 2 });
  });

  it('counts the same mark sent twice once', async () => {
    const { attemptId, trainer } = await handedIn();
    await mark(trainer, attemptId, shorts[0], '12', 0, '好');
    expect(await mark(trainer, attemptId, shorts[0], '12.0', 0, ' 好 ')).toMatchObject({ ok: true });
    const events = database().selectFrom('audit_event').select('action').where('subject_id', '=', attemptId);
    const marked = (await events.execute()).filter(({ action }) => action === 'answer.marked');
    expect(marked).toHaveLength(1);
  });
});

describe('the written half', () => {
  it('counts sheets that are marked throughout and says what is missing of the others', async () => {
    const { cohortId, examId, attempts, sitters, trainer } = await handedIn(2);
    const [first, second] = sitters.map(({ personId }) => personId) as [string, string];
    for (const item of shorts) await mark(trainer, attempts[0]!, item, '12.5');
    await mark(trainer, attempts[1]!, shorts[0], '3');
    const parts = await writtenParts(database(), cohortId);
    expect(parts.get(first)).toEqual([
      { source: attempts[0], paper: 'onboarding-basics', score: '33', max: '100' }
    ]);
    expect(parts.has(second)).toBe(false);
    const standing = await writtenStanding(database(), cohortId);
    const gap = { paper: 'onboarding-basics', state: 'submitted', items: [shorts[1]] };
    expect(standing.get(second)).toEqual({ parts: [], missing: [gap] });
    expect(examId).toBeTruthy();
  });

  it('says who has not begun and where no exam is set', async () => {
    const { cohortId, sitter } = await createExam(database());
    const standing = await writtenStanding(database(), cohortId);
    expect(standing.get(sitter.personId)).toMatchObject({ missing: [{ state: 'open' }] });
    await database().deleteFrom('exam').where('cohort_id', '=', cohortId).execute();
    const without = await writtenStanding(database(), cohortId);
    expect(without.get(sitter.personId)).toMatchObject({ missing: [{ state: 'not-scheduled' }] });
  });
});

describe('what the sitter sees', () => {
  it('is “handed in” and no mark until the results are published, and then every mark', async () => {
    const { cohortId, examId, attemptId, hr, sitter, trainer } = await handedIn();
    for (const item of shorts) await mark(trainer, attemptId, item, '12.5', 0, '语气很好');
    const read = () => readExam(database(), sitter, { examId, locale: 'zh-CN' });
    const before = await read();
    expect(before).toMatchObject({ value: { state: 'submitted', result: null } });
    expect(JSON.stringify(before)).not.toMatch(/12\.5|语气/);
    await publish(cohortId, hr);
    const after = await read();
    expect(after).toMatchObject({ value: { state: 'marked', result: { score: '33', max: '100' } } });
    expect(after.ok && after.value.result?.items[0]).toEqual({
      item: 'beyond-expectation',
      score: '8',
      max: '8',
      comment: null
    });
  });

  it('stands once published', async () => {
    const { cohortId, attemptId, hr, trainer } = await handedIn();
    await mark(trainer, attemptId, shorts[0], '12');
    await publish(cohortId, hr);
    expect(await mark(trainer, attemptId, shorts[0], '1', 1)).toMatchObject({ code: 'already-published' });
    expect(await readSheet(database(), trainer, attemptId)).toMatchObject({ value: { published: true } });
  });
});
