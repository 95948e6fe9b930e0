import type { Database } from '../../src/lib/server/db';
import { scheduleExam, startExam, submitExam } from '../../src/lib/server/exams';
import type { Actor } from '../../src/lib/server/policy';
import { createCohort } from './cohorts';
import { createActor } from './people';

/** The window of every exam made here; tests set the clock within it. */
export const opensAt = new Date('2026-03-04T14:00:00+08:00');
export const closesAt = new Date('2026-03-04T18:00:00+08:00');

/** A cohort of `size` new hires for whom the first paper is set, 30 minutes from each start. */
export async function createExam(db: Database, size = 1) {
  const hr = await createActor(db, ['hr']);
  const sitters: Actor[] = [];
  for (let index = 0; index < size; index++) sitters.push(await createActor(db, ['new-hire']));
  const cohortId = await createCohort(
    db,
    sitters.map(({ personId }) => personId)
  );
  const planned = await scheduleExam(db, hr, { paper: 'onboarding-basics', cohortId, opensAt, closesAt });
  if (!planned.ok) throw new Error(planned.code);
  return { examId: planned.value.examId, cohortId, hr, sitters, sitter: sitters[0]! };
}

/** A sitter's attempt, begun now. */
export async function createAttempt(db: Database, sitter: Actor, examId: string): Promise<string> {
  const begun = await startExam(db, sitter, { examId, locale: 'zh-CN' });
  if (!begun.ok) throw new Error(begun.code);
  return begun.value.attemptId;
}

/** A sitter's attempt, handed in now. */
export async function createSubmission(db: Database, sitter: Actor, attemptId: string): Promise<void> {
  const handedIn = await submitExam(db, sitter, attemptId);
  if (!handedIn.ok) throw new Error(handedIn.code);
}
