import { done, refused, type Outcome } from '../../../forms/failure';
import type { Database } from '../../db';
import { may, type Actor } from '../../policy';
import { collectOverdue } from '../hand-in';
import { isId } from '../seat';
import { selectExamStates, type ExamState } from './exam-queries';

/** An exam of which something is in, for whoever may look into it; any other does not exist for them. */
export async function openExam(db: Database, actor: Actor, examId: string): Promise<Outcome<ExamState>> {
  if (!may(actor, 'item.analyse')) return refused('not-allowed');
  if (!isId(examId)) return refused('not-found');
  await collectOverdue(db);
  const [exam] = await selectExamStates(db, { examId });
  const open = exam && may(actor, 'item.analyse', { cohortId: exam.cohortId });
  return open ? done(exam) : refused('not-found');
}
