import type { Database } from '../../db';
import { may, type Actor } from '../../policy';
import { selectMarkedExam, selectMarkedExams, type MarkedExam } from './exam-queries';
import { isId } from '../seat';

/** The exam, for somebody who may mark it or looks after its marking. */
export async function examInReach(
  db: Database,
  actor: Actor,
  examId: string
): Promise<MarkedExam | undefined> {
  const exam = isId(examId) ? await selectMarkedExam(db, examId, actor.personId) : undefined;
  return exam && (mayMark(actor, exam) || mayProvide(actor, exam)) ? exam : undefined;
}

/** Every exam the actor may mark, or looks after. */
export async function examsInReach(db: Database, actor: Actor): Promise<MarkedExam[]> {
  const exams = await selectMarkedExams(db, actor.personId);
  return exams.filter((exam) => mayMark(actor, exam) || mayProvide(actor, exam));
}

/** Trainers mark, and whoever HR has named for this exam. */
export function mayMark(actor: Actor, exam: MarkedExam): boolean {
  return exam.named || may(actor, 'answer.mark', { cohortId: exam.cohortId });
}

/** HR sees to it that there are markers. */
export function mayProvide(actor: Actor, { cohortId }: MarkedExam): boolean {
  return may(actor, 'marker.name', { cohortId });
}
