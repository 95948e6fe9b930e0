import { newId, type Database } from '../../src/lib/server/db';
import { markAnswer, readQuestionToMark, saveAnswers } from '../../src/lib/server/exams';
import type { Actor } from '../../src/lib/server/policy';
import { createAttempt, createExam, createSubmission } from './exams';
import { createActor } from './people';

/** The open questions of the first paper. */
export const shorts = ['late-desk-reply', 'returning-customer-chat'] as const;

/**
 * Everyone has answered one closed question right and both short ones, and handed in; `divergence` asks for two markers.
 * The clock must stand within the exam's window.
 */
export async function createHandedIn(db: Database, size = 1, divergence: string | null = null) {
  const exam = await createExam(db, size);
  await db
    .updateTable('exam')
    .set({ double_marking: divergence !== null, divergence })
    .where('id', '=', exam.examId)
    .execute();
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

export function mark(
  db: Database,
  actor: Actor,
  attemptId: string,
  item: string,
  points: string,
  revision = 0,
  comment = ''
) {
  return markAnswer(db, actor, { attemptId, item, points, comment, revision });
}

/** What a marker has before them: one question, with the sheet of a number open. */
export async function questionFor(
  db: Database,
  actor: Actor,
  examId: string,
  item: string,
  number: number | null = null
) {
  const outcome = await readQuestionToMark(db, actor, { examId, item, number, locale: 'zh-CN' });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

export async function markOf(db: Database, attemptId: string, item: string) {
  return db
    .selectFrom('mark')
    .selectAll()
    .where('attempt_id', '=', attemptId)
    .where('item', '=', item)
    .executeTakeFirst();
}

export async function publishCohort(db: Database, cohortId: string, hr: Actor): Promise<void> {
  const row = { id: newId(), cohort_id: cohortId, published_by: hr.personId, published_at: new Date() };
  await db.insertInto('publication').values(row).execute();
}

export async function releaseExam(db: Database, examId: string, hr: Actor): Promise<void> {
  const release = { released_at: new Date(), released_by: hr.personId };
  await db.updateTable('exam').set(release).where('id', '=', examId).execute();
}
