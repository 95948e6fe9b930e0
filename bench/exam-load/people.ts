import { randomUUID } from 'node:crypto';
import { createSession } from '../../src/lib/server/auth';
import { insertCohort, insertEnrolment } from '../../src/lib/server/cohorts';
import { openDatabase } from '../../src/lib/server/db';
import { scheduleExam } from '../../src/lib/server/exams';
import { createActor } from '../../tests/factories/people';

export type Person = { personId: string; cookie: string };

/** A cohort of so many new hires, signed in, for whom the first paper is set from now on. */
export async function enrolSitters(
  databaseUrl: string,
  count: number
): Promise<{ examId: string; people: Person[] }> {
  const db = openDatabase(databaseUrl, 4);
  try {
    const hr = await createActor(db, ['hr']);
    const day = new Date().toISOString().slice(0, 10);
    const dates = { opensOn: day, classroomEndsOn: day, onJobEndsOn: '2099-12-31' };
    const cohortId = await insertCohort(db, { name: 'load', pathway: 'first-month', ...dates });
    const people: Person[] = [];
    for (let index = 0; index < count; index++) {
      const { personId } = await createActor(db, ['new-hire']);
      await insertEnrolment(db, cohortId, personId, null);
      const session = await createSession(db, personId, 'load');
      people.push({ personId, cookie: `session=${session.id}; exam-device=${randomUUID()}; locale=zh-CN` });
    }
    const opensAt = new Date(Date.now() - 60_000);
    const closesAt = new Date(Date.now() + 4 * 3_600_000);
    const plan = { paper: 'onboarding-basics', cohortId, opensAt, closesAt, shuffle: true };
    const exam = await scheduleExam(db, hr, { ...plan, minutes: 180 });
    if (!exam.ok) throw new Error(exam.code);
    return { examId: exam.value.examId, people };
  } finally {
    await db.destroy();
  }
}
