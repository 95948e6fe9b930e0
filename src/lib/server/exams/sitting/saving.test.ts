import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttempt, createExam, opensAt } from '../../../../../tests/factories/exams';
import { useDatabase } from '../../../../../tests/test-database';
import type { Actor } from '../../policy';
import { readExam, readSitting, saveAnswers, submitExam } from '../index';

const database = useDatabase();
const minute = 60_000;
const single = 'beyond-expectation';
const several = 'secrecy-in-a-day';
const short = 'late-desk-reply';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: opensAt });
});
afterEach(() => void vi.useRealTimers());

async function begin() {
  const { examId, sitters } = await createExam(database(), 2);
  const sitter = sitters[0]!;
  const attemptId = await createAttempt(database(), sitter, examId);
  const save = (item: string, value: unknown, revision: number, actor: Actor = sitter) =>
    saveAnswers(database(), actor, { attemptId, answers: [{ item, value, revision }] });
  const kept = async (item: string) => {
    const sitting = await readSitting(database(), sitter, examId);
    return sitting.ok ? sitting.value.answers[item]?.value : sitting.code;
  };
  return { examId, attemptId, sitter, stranger: sitters[1]!, save, kept };
}

describe('saving an answer', () => {
  it('gives a receipt with the time and the revision', async () => {
    const { save, kept } = await begin();
    vi.setSystemTime(opensAt.getTime() + 5000);
    const savedAt = new Date(opensAt.getTime() + 5000);
    expect(await save(single, 'c', 1)).toEqual({
      ok: true,
      value: [{ item: single, ok: true, superseded: false, value: 'c', revision: 1, savedAt }]
    });
    expect(await save(several, ['f', 'b', 'b'], 1)).toMatchObject({ value: [{ value: ['b', 'f'] }] });
    expect(await kept(several)).toEqual(['b', 'f']);
  });

  it('never lets a late resend overwrite what is newer', async () => {
    const { save, kept } = await begin();
    await save(short, '第二稿', 2);
    expect(await save(short, '第一稿', 1)).toMatchObject({
      value: [{ superseded: true, value: '第二稿', revision: 2 }]
    });
    expect(await save(short, '另一份第二稿', 2)).toMatchObject({
      value: [{ superseded: true, value: '第二稿' }]
    });
    expect(await kept(short)).toBe('第二稿');
  });

  it('takes the same save again without doing it twice', async () => {
    const { save } = await begin();
    const first = await save(single, 'a', 3);
    vi.setSystemTime(opensAt.getTime() + minute);
    expect(await save(single, 'a', 3)).toEqual(first);
  });

  it('keeps the newest whatever order parallel saves arrive in', async () => {
    const { save, kept } = await begin();
    await Promise.all([4, 2, 7, 1, 6, 3, 5].map((revision) => save(short, `稿${revision}`, revision)));
    expect(await kept(short)).toBe('稿7');
  });

  it('lets an answer be taken back', async () => {
    const { save, kept, examId, sitter } = await begin();
    await save(single, 'a', 1);
    await save(single, null, 2);
    expect(await kept(single)).toBeNull();
    const exam = await readExam(database(), sitter, { examId, locale: 'zh-CN' });
    expect(exam.ok && exam.value.receipt.find(({ item }) => item === single)?.savedAt).toBeNull();
  });

  it('saves the sound ones and names what is wrong with the others', async () => {
    const { attemptId, sitter, kept } = await begin();
    const answers = [
      { item: single, value: 'z', revision: 1 },
      { item: several, value: 'a', revision: 1 },
      { item: short, value: '字'.repeat(501), revision: 1 },
      { item: 'returning-customer-chat', value: 'a\0b', revision: 1 },
      { item: 'no-such-question', value: 'a', revision: 1 },
      { item: 'cheaper-next-door', value: 'd', revision: 1 },
      { item: 'cheaper-next-door', value: 'a', revision: 2 }
    ];
    expect(await saveAnswers(database(), sitter, { attemptId, answers })).toMatchObject({
      value: [
        { ok: false, code: 'unknown-option' },
        { ok: false, code: 'wrong-shape' },
        { ok: false, code: 'too-long' },
        { ok: false, code: 'bad-text' },
        { ok: false, code: 'unknown-item' },
        { ok: true, value: 'a', revision: 2 }
      ]
    });
    expect(await kept(short)).toBeUndefined();
  });

  it('is nobody else’s to do', async () => {
    const { save, stranger, attemptId, kept } = await begin();
    expect(await save(single, 'a', 1, stranger)).toMatchObject({ code: 'not-found' });
    const nonsense = { attemptId: `${attemptId}'`, answers: [] };
    expect(await saveAnswers(database(), stranger, nonsense)).toMatchObject({ code: 'not-found' });
    expect(await kept(single)).toBeUndefined();
  });
});

describe('saving at the end', () => {
  it('is possible in the grace after the bell and no later; what is kept is said', async () => {
    const { save } = await begin();
    const bell = opensAt.getTime() + 30 * minute;
    vi.setSystemTime(bell + 9_000);
    expect(await save(single, 'a', 1)).toMatchObject({ ok: true });
    vi.setSystemTime(bell + 10_000);
    const kept = [{ item: single, value: 'a', revision: 1 }];
    expect(await save(single, 'b', 2)).toMatchObject({ ok: false, code: 'exam-over', kept });
    expect(await save(single, 'b', 2)).toMatchObject({ ok: false, code: 'exam-submitted', kept });
  });

  it('is refused once the paper is in, also when both come at once', async () => {
    const { save, sitter, attemptId } = await begin();
    await save(single, 'a', 1);
    const [, late] = await Promise.all([submitExam(database(), sitter, attemptId), save(single, 'c', 2)]);
    const mark = await database()
      .selectFrom('mark')
      .select('score')
      .where('attempt_id', '=', attemptId)
      .where('item', '=', single)
      .executeTakeFirstOrThrow();
    expect(mark.score).toBe(late.ok ? '8' : '0');
    expect(await save(single, 'b', 3)).toMatchObject({ code: 'exam-submitted' });
  });
});
