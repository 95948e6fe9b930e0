import { setPassword } from '../../src/lib/server/auth';
import type { Database } from '../../src/lib/server/db';
import { markAnswer, releaseMarks } from '../../src/lib/server/exams';
import type { Actor } from '../../src/lib/server/policy';
import { createHandedIn as createAnswered, shorts } from './marking';

export { shorts };

/** Everyone has handed in, as `createHandedIn` of marking has it; the trainer who is there has joined. */
export async function createHandedIn(db: Database, size = 1) {
  const exam = await createAnswered(db, size);
  await setPassword(db, exam.trainer.personId, 'hash');
  return exam;
}

/** The trainer gives both short answers of a sheet their points, each with a comment. */
export async function markSheet(
  db: Database,
  trainer: Actor,
  attemptId: string,
  points = '7.5'
): Promise<void> {
  for (const item of shorts) {
    const marked = await markAnswer(db, trainer, {
      attemptId,
      item,
      points,
      comment: `评语${item}`,
      revision: 0
    });
    if (!marked.ok) throw new Error(marked.code);
  }
}

/** Every sheet marked throughout and the marks released, for queries within three days. */
export async function createReleased(db: Database, size = 1) {
  const exam = await createHandedIn(db, size);
  for (const attemptId of exam.attempts) await markSheet(db, exam.trainer, attemptId);
  const released = await releaseMarks(db, exam.hr, { examId: exam.examId, queryDays: 3 });
  if (!released.ok) throw new Error(released.code);
  return exam;
}
