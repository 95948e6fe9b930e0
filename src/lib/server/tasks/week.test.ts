import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCohort } from '../../../../tests/factories/cohorts';
import { createDrillAttempt } from '../../../../tests/factories/drills';
import { createAttempt, createExam, createSubmission, opensAt } from '../../../../tests/factories/exams';
import { learnLesson, rightAnswers } from '../../../../tests/factories/courses';
import { answer, feedback, openFeedback } from '../../../../tests/factories/forms';
import { createActor } from '../../../../tests/factories/people';
import { useDatabase } from '../../../../tests/test-database';
import { lessonsByCourse, signStatement } from '../courses';
import { closeSingleDrill } from '../drills';
import type { Actor } from '../policy';
import { ownWeek, tickTask } from './index';

const database = useDatabase();
let newHire: Actor;
let mentor: Actor;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00+08:00') });
  mentor = await createActor(database(), ['mentor'], '何静');
  newHire = await createActor(database(), ['new-hire'], '林晓雨');
  await createCohort(database(), [newHire.personId], mentor.personId);
});
afterEach(() => void vi.useRealTimers());

async function week(actor = newHire) {
  const outcome = await ownWeek(database(), actor, 'zh-CN');
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value!;
}
const finished = async (actor = newHire) => (await week(actor)).view.done.map(({ task }) => task.id);
const tick = (task: string, done = true, by = newHire) => tickTask(database(), by, { task, done });

describe('a new hire’s week', () => {
  it('says what is due today and to come, who helps, and turns yesterday into late', async () => {
    const monday = await week();
    expect(monday).toMatchObject({ mentor: { name: '何静', email: mentor.email }, firstDay: '2026-03-02' });
    expect(monday.view).toMatchObject({ dayNumber: 1, late: [], done: [] });
    const today = monday.view.today.map(({ task }) => task.id);
    expect(today).toContain('desk-neighbour');
    vi.setSystemTime(new Date('2026-03-02T23:59:59+08:00'));
    expect((await week()).view.dayNumber).toBe(1);
    vi.setSystemTime(new Date('2026-03-03T00:00:00+08:00'));
    const tuesday = (await week()).view;
    expect(tuesday).toMatchObject({ dayNumber: 2 });
    expect(tuesday.late.map(({ task }) => task.id)).toEqual(today);
  });

  it('is empty for somebody in no cohort, and closed to those who are no new hire', async () => {
    const alone = await createActor(database(), ['new-hire']);
    expect(await ownWeek(database(), alone, 'zh-CN')).toEqual({ ok: true, value: null });
    expect(await tick('desk-neighbour', true, alone)).toMatchObject({ code: 'not-found' });
    expect(await ownWeek(database(), mentor, 'zh-CN')).toMatchObject({ code: 'not-allowed' });
    expect(await tick('desk-neighbour', true, mentor)).toMatchObject({ code: 'not-allowed' });
  });
});

describe('ticking a task', () => {
  it('marks one’s own, and takes it back', async () => {
    await tick('desk-neighbour');
    await tick('desk-neighbour');
    expect(await finished()).toEqual(['desk-neighbour']);
    await tick('desk-neighbour', false);
    await tick('desk-neighbour', false);
    expect(await finished()).toEqual([]);
  });

  it('counts once, however often it is pressed at once', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => tick('three-notebooks')));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await finished()).toEqual(['three-notebooks']);
  });

  it.each([
    ['the mentor signs', 'meet-mentor'],
    ['the system sees', 'lesson-golden-six'],
    ['does not exist', 'go-home'],
    ['is a prototype’s key', '__proto__'],
    ['is hostile', "x'; drop table task_done; --"],
    ['cannot be', 'desk-neighbour\0']
  ])('is refused for one that %s', async (_, task) => {
    expect(await tick(task)).toMatchObject({ code: 'not-found' });
    expect(await tick(task, false)).toMatchObject({ code: 'not-found' });
    expect(await finished()).toEqual([]);
  });

  it('changes nobody else’s', async () => {
    const other = await createActor(database(), ['new-hire']);
    await createCohort(database(), [other.personId]);
    await tick('desk-neighbour');
    await tick('desk-neighbour', false, other);
    expect(await finished()).toEqual(['desk-neighbour']);
    expect(await finished(other)).toEqual([]);
  });

  it('counts in that cohort alone: who begins again begins anew', async () => {
    await tick('desk-neighbour');
    const again = await createCohort(database(), [newHire.personId]);
    await database().updateTable('cohort').set({ opens_on: '2026-03-03' }).where('id', '=', again).execute();
    expect(await finished()).toEqual([]);
  });
});

describe('tasks that nobody signs', () => {
  it('follow the lessons learnt', async () => {
    await learnLesson(database(), newHire, 'service-etiquette/golden-six-seconds');
    expect(await finished()).toEqual(['lesson-golden-six']);
  });

  it('follow a course once its last lesson is learnt, the statement signed', async () => {
    const lessons = (await lessonsByCourse(database(), 'zh-CN')).get('confidentiality')!;
    const open: string[] = [];
    for (const slug of lessons) {
      const outcome = await learnLesson(database(), newHire, slug);
      if (!outcome.ok) open.push(slug);
    }
    expect(open).toHaveLength(1);
    expect(await finished()).toEqual([]);
    const answers = await rightAnswers(database(), open[0]!);
    await signStatement(database(), newHire, { slug: open[0]!, name: '林晓雨', answers }, 'zh-CN');
    expect(await finished()).toEqual(['course-confidentiality']);
  });

  it('follow a drill played to its end, not one begun', async () => {
    const attempt = await createDrillAttempt(database(), newHire);
    expect(await finished()).toEqual([]);
    expect(await closeSingleDrill(database(), newHire, attempt)).toMatchObject({ ok: true });
    expect(await finished()).toEqual(['drill-late-delivery']);
  });

  it('follow a form of the cohort once it is handed in, though no name is on it', async () => {
    const enrolled = await database()
      .selectFrom('enrolment')
      .select('cohort_id')
      .where('person_id', '=', newHire.personId)
      .executeTakeFirstOrThrow();
    await openFeedback(database(), await createActor(database(), ['hr']), enrolled.cohort_id);
    expect(await finished()).toEqual([]);
    expect(await answer(database(), newHire, feedback('多一些例子'))).toMatchObject({ ok: true });
    expect(await finished()).toEqual(['form-feedback']);
  });

  it('follow a paper handed in, not one begun', async () => {
    vi.setSystemTime(opensAt);
    const { sitter, examId } = await createExam(database());
    const attempt = await createAttempt(database(), sitter, examId);
    expect(await finished(sitter)).toEqual([]);
    await createSubmission(database(), sitter, attempt);
    expect(await finished(sitter)).toEqual(['paper-onboarding-basics']);
  });
});
