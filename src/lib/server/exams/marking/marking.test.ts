import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttempt, createExam, createSubmission, opensAt } from '../../../../../tests/factories/exams';
import {
  createHandedIn,
  mark as markBy,
  publishCohort,
  questionFor,
  releaseExam,
  shorts
} from '../../../../../tests/factories/marking';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import { newId } from '../../db';
import type { Actor } from '../../policy';
import {
  dropPhrase,
  keepPhrase,
  markAnswer,
  markingQueue,
  readExam,
  readQuestionToMark,
  saveAnswers,
  unmarkAnswer,
  writtenParts,
  writtenStanding
} from '../index';

const database = useDatabase();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: opensAt });
});
afterEach(() => void vi.useRealTimers());

const handedIn = (size = 1) => createHandedIn(database(), size);
const mark = (actor: Actor, attemptId: string, item: string, points: string, revision = 0, comment = '') =>
  markBy(database(), actor, attemptId, item, points, revision, comment);
const publish = (cohortId: string, hr: Actor) => publishCohort(database(), cohortId, hr);
const read = (actor: Actor, examId: string, item: string = shorts[0], number: number | null = null) =>
  readQuestionToMark(database(), actor, { examId, item, number, locale: 'zh-CN' });

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
    expect((await queue())?.questions[0]).toMatchObject({ waiting: 1 });
    await mark(trainer, attempts[1]!, shorts[0], '20');
    for (const attemptId of attempts) await mark(trainer, attemptId, shorts[1], '0.5');
    expect(await queue()).toBeUndefined();
  });

  it('shows a number and never the name', async () => {
    const { examId, sitter, trainer } = await handedIn();
    const question = await read(trainer, examId);
    expect(question.ok && question.value.sheet?.number).toBeGreaterThan(999);
    const shown = JSON.stringify([question, await markingQueue(database(), trainer, 'zh-CN')]);
    for (const secret of [sitter.name, sitter.email, sitter.personId]) expect(shown).not.toContain(secret);
  });

  it('holds nothing that is still being written, and nobody’s own sheet', async () => {
    const { examId, sitters, trainer } = await createExamWithTrainerAsSitter();
    const attemptId = await createAttempt(database(), sitters[0]!, examId);
    const answers = [{ item: shorts[0], value: '先道歉', revision: 1 }];
    await saveAnswers(database(), sitters[0]!, { attemptId, answers });
    expect(await read(trainer, examId)).toMatchObject({ value: { sheet: null, sheets: [] } });
    expect(await mark(trainer, attemptId, shorts[0], '1')).toMatchObject({ code: 'not-found' });
    await createSubmission(database(), sitters[0]!, attemptId);
    expect(await read(trainer, examId)).toMatchObject({ value: { sheet: { attemptId } } });
    const both = { ...sitters[0]!, grants: trainer.grants };
    expect(await read(both, examId)).toMatchObject({ value: { sheet: null, sheets: [] } });
    expect(await mark(both, attemptId, shorts[0], '1')).toMatchObject({ code: 'not-found' });
    expect(await read(sitters[0]!, examId)).toMatchObject({ code: 'not-allowed' });
    expect(await read(trainer, 'nonsense')).toMatchObject({ code: 'not-found' });
    expect(await read(trainer, examId, 'nonsense')).toMatchObject({ code: 'not-found' });
  });

  it('is only the cohort’s that a trainer is bound to', async () => {
    const { attemptId, examId, trainer } = await handedIn();
    const mentor = await createActor(database(), ['mentor']);
    expect(await read(mentor, examId)).toMatchObject({ code: 'not-found' });
    expect(await mark(mentor, attemptId, shorts[0], '1')).toMatchObject({ code: 'not-found' });
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
    const { attemptId, examId, trainer } = await handedIn();
    const colleague = await createActor(database(), ['trainer']);
    const both = await Promise.all([
      mark(trainer, attemptId, shorts[0], '10', 0, '有理由'),
      mark(colleague, attemptId, shorts[0], '16', 0)
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await mark(colleague, attemptId, shorts[0], '16.5', 1)).toMatchObject({ ok: true });
    expect(await mark(trainer, attemptId, shorts[0], '9', 1)).toMatchObject({ code: 'changed-meanwhile' });
    const { sheet } = await questionFor(database(), trainer, examId, shorts[0]);
    expect(sheet?.own).toMatchObject({ score: '16.5', revision: 2, mine: false });
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

describe('marking question by question', () => {
  it('goes through all sheets in the order of their numbers, and counts', async () => {
    const { examId, trainer } = await handedIn(3);
    const first = await questionFor(database(), trainer, examId, shorts[0]);
    const numbers = first.sheets.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(first).toMatchObject({ done: 0, sheet: { number: numbers[0], next: numbers[1], previous: null } });
    await mark(trainer, first.sheet!.attemptId, shorts[0], '5');
    const second = await questionFor(database(), trainer, examId, shorts[0]);
    expect(second).toMatchObject({ done: 1, sheet: { number: numbers[1], previous: numbers[0] } });
    const last = await questionFor(database(), trainer, examId, shorts[0], numbers[2]);
    expect(last.sheet).toMatchObject({ next: null, nextWaiting: numbers[1] });
  });

  it('adds up the marking points ticked where no total is given, and keeps which', async () => {
    const { examId, attemptId, trainer } = await handedIn();
    const { sheet } = await questionFor(database(), trainer, examId, shorts[0]);
    const [one, two] = sheet!.parts[0]!.guidance;
    const input = { attemptId, item: shorts[0], comment: '', revision: 0 };
    const nothing = await markAnswer(database(), trainer, { ...input, points: '', earned: ['nonsense'] });
    expect(nothing).toMatchObject({ code: 'mark-invalid' });
    await markAnswer(database(), trainer, { ...input, points: '', earned: [one!.id, two!.id] });
    const marked = await questionFor(database(), trainer, examId, shorts[0]);
    const sum = Number(one!.points) + Number(two!.points);
    expect(marked.sheet?.own).toMatchObject({ score: String(sum), earned: [one!.id, two!.id] });
  });

  it('is taken back by whoever gave it alone, and the sheet waits again', async () => {
    const { attemptId, examId, sitter, cohortId, trainer } = await handedIn();
    for (const item of shorts) await mark(trainer, attemptId, item, '12');
    const colleague = await createActor(database(), ['trainer']);
    const back = (actor: Actor, revision: number) =>
      unmarkAnswer(database(), actor, { attemptId, item: shorts[0], revision });
    expect(await back(colleague, 1)).toMatchObject({ code: 'not-allowed' });
    expect(await back(trainer, 2)).toMatchObject({ code: 'changed-meanwhile' });
    expect(await back(trainer, 1)).toMatchObject({ ok: true });
    expect(await back(trainer, 1)).toMatchObject({ ok: true });
    expect((await questionFor(database(), trainer, examId, shorts[0])).sheet?.state).toBe('waiting');
    const standing = (await writtenStanding(database(), cohortId)).get(sitter.personId);
    expect(standing?.missing).toMatchObject([{ state: 'submitted', items: [shorts[0]] }]);
  });

  it('stands once released; what had no mark then may still get one', async () => {
    const { attemptId, examId, hr, trainer } = await handedIn();
    await mark(trainer, attemptId, shorts[0], '12');
    await releaseExam(database(), examId, hr);
    vi.setSystemTime(opensAt.getTime() + 60_000);
    expect(await mark(trainer, attemptId, shorts[0], '13', 1)).toMatchObject({ code: 'marks-released' });
    expect(await mark(trainer, attemptId, shorts[1], '13')).toMatchObject({ ok: true });
    expect(await mark(trainer, attemptId, shorts[1], '14', 1)).toMatchObject({ code: 'marks-released' });
  });

  it('keeps phrases for oneself or for all, and removes only one’s own', async () => {
    const { examId, trainer } = await handedIn();
    const colleague = await createActor(database(), ['trainer']);
    const keep = (actor: Actor, body: string, shared: boolean) =>
      keepPhrase(database(), actor, { examId, item: shorts[0], body, shared });
    await keep(trainer, '先安抚再解释。', false);
    await keep(trainer, '缺少时限。', true);
    await keep(trainer, '缺少时限。', true);
    const phrases = async (actor: Actor) => (await questionFor(database(), actor, examId, shorts[0])).phrases;
    expect((await phrases(trainer)).map(({ body }) => body)).toEqual(['先安抚再解释。', '缺少时限。']);
    expect(await phrases(colleague)).toMatchObject([{ body: '缺少时限。', own: false }]);
    const [own, shared] = await phrases(trainer);
    expect(await dropPhrase(database(), colleague, shared!.id)).toMatchObject({ code: 'not-found' });
    expect(await dropPhrase(database(), trainer, own!.id)).toMatchObject({ ok: true });
    expect(await keep(await createActor(database(), ['mentor']), 'x', true)).toMatchObject({
      code: 'not-found'
    });
    expect(await phrases(trainer)).toHaveLength(1);
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
    const sight = () => readExam(database(), sitter, { examId, locale: 'zh-CN' });
    const before = await sight();
    expect(before).toMatchObject({ value: { state: 'submitted', result: null } });
    expect(JSON.stringify(before)).not.toMatch(/12\.5|语气/);
    await publish(cohortId, hr);
    const after = await sight();
    expect(after).toMatchObject({ value: { state: 'marked', result: { score: '33', max: '100' } } });
    expect(after.ok && after.value.result?.items[0]).toEqual({
      item: 'beyond-expectation',
      score: '8',
      max: '8',
      comment: null
    });
  });

  it('stands once published', async () => {
    const { cohortId, examId, attemptId, hr, trainer } = await handedIn();
    await mark(trainer, attemptId, shorts[0], '12');
    await publish(cohortId, hr);
    expect(await mark(trainer, attemptId, shorts[0], '1', 1)).toMatchObject({ code: 'already-published' });
    expect(await read(trainer, examId)).toMatchObject({ value: { closed: 'published' } });
    const unmarked = unmarkAnswer(database(), trainer, { attemptId, item: shorts[0], revision: 1 });
    expect(await unmarked).toMatchObject({ code: 'already-published' });
  });
});
