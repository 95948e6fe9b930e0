import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opensAt } from '../../../../../tests/factories/exams';
import { createHandedIn, createReleased, markSheet } from '../../../../../tests/factories/released-exams';
import { createActor } from '../../../../../tests/factories/people';
import { useDatabase } from '../../../../../tests/test-database';
import { openLesson } from '../../courses';
import { readReview, releaseMarks, suggestedLessons, topicNotes } from '../index';

const database = useDatabase();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: opensAt });
});
afterEach(() => void vi.useRealTimers());

describe('weak topics', () => {
  it('come with their names and lessons to read again, and leave the week once read', async () => {
    const db = database();
    const { examId, sitter } = await createReleased(db);
    const review = await readReview(db, sitter, { examId, locale: 'zh-CN' });
    const weak = review.ok ? review.value.weakTopics : [];
    expect(weak.map(({ topic }) => topic)).toEqual(['C17', 'C18', 'C6', 'C19', 'C16']);
    expect(weak.find(({ topic }) => topic === 'C19')).toMatchObject({
      name: '投诉处理与话术',
      score: '7.5',
      points: '28',
      percent: '27'
    });
    const [c17] = weak;
    expect(c17?.lessons.length).toBeGreaterThan(0);
    const suggested = async () => {
      const outcome = await suggestedLessons(db, sitter, 'zh-CN');
      if (!outcome.ok) throw new Error(outcome.code);
      return outcome.value.flatMap(({ topics }) => topics.flatMap(({ lessons }) => lessons));
    };
    const before = await suggested();
    const lesson = before[0]!.slug.split('#')[0]!;
    vi.setSystemTime(opensAt.getTime() + 3_600_000);
    expect(await openLesson(db, sitter, lesson, 'zh-CN')).toMatchObject({ ok: true });
    expect((await suggested()).map(({ slug }) => slug.split('#')[0])).not.toContain(lesson);
  });

  it('of a group go to the trainers, by how many people, for a month', async () => {
    const db = database();
    const exam = await createHandedIn(db, 4);
    const [first, ...others] = exam.attempts as [string, ...string[]];
    await markSheet(db, exam.trainer, first, '2');
    for (const attemptId of others) await markSheet(db, exam.trainer, attemptId, '20');
    const notes = async () => {
      const outcome = await topicNotes(db, exam.trainer, 'zh-CN');
      return outcome.ok ? outcome.value.find(({ examId }) => examId === exam.examId) : undefined;
    };
    expect(await notes()).toBeUndefined();
    await releaseMarks(db, exam.hr, { examId: exam.examId, queryDays: 3 });
    const topics = (await notes())?.topics ?? [];
    expect(topics.find(({ topic }) => topic === 'C19')).toMatchObject({
      name: '投诉处理与话术',
      people: 4,
      weak: 1,
      owner: 'trainer'
    });
    expect(topics.find(({ topic }) => topic === 'C6')).toMatchObject({ people: 4, weak: 4 });
    expect(await topicNotes(db, exam.sitter, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
    const hr = await createActor(db, ['hr']);
    expect(await topicNotes(db, hr, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
    vi.setSystemTime(opensAt.getTime() + 31 * 86_400_000);
    expect(await notes()).toBeUndefined();
  });
});
