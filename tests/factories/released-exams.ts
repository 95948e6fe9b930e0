import type { Database } from '../../src/lib/server/db';
import { markAnswer, releaseMarks, saveAnswers } from '../../src/lib/server/exams';
import type { Actor } from '../../src/lib/server/policy';
import { createAttempt, createExam, createSubmission } from './exams';
import { createMember } from './people';

/** The questions of the first paper that a person marks. */
export const shorts = ['late-desk-reply', 'returning-customer-chat'] as const;

/** Everyone has answered one closed question right and both short ones, and handed in; a trainer is there to mark. */
export async function createHandedIn(db: Database, size = 1) {
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
  const trainer = await createMember(db, ['trainer']);
  return { ...exam, attempts, attemptId: attempts[0]!, trainer };
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
