import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import { selectCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { may, type Actor } from '../policy';
import { publishedVariants } from './paper';
import { insertExam, insertExamPapers } from './queries';

export type ExamPlan = {
  paper: string;
  cohortId: string;
  opensAt: Date;
  closesAt: Date;
  /** From each sitter's start to the bell, 1–480; the paper's own where none are given. */
  minutes?: number;
};

/** Sets a paper for a cohort, as it is published now: everyone in it may start within the window. */
export function scheduleExam(
  db: Database,
  actor: Actor,
  plan: ExamPlan
): Promise<Outcome<{ examId: string }>> {
  return inTransaction(db, async (trx) => {
    const { cohortId, paper: slug, opensAt, closesAt } = plan;
    if (!may(actor, 'exam.schedule', { cohortId })) return refused('not-allowed');
    if (!(await selectCohort(trx, cohortId))) return refused('not-found');
    const [first, ...others] = await publishedVariants(trx, slug);
    if (!first) return refused('paper-missing');
    const minutes = plan.minutes ?? first.paper.compiled.minutes;
    const sound = Number.isInteger(minutes) && minutes >= 1 && minutes <= 480 && opensAt < closesAt;
    if (!sound) return refused('bad-input');
    const examId = await insertExam(trx, { cohortId, paper: slug, minutes, opensAt, closesAt });
    if (!examId) return refused('exam-scheduled');
    await insertExamPapers(trx, examId, [first, ...others]);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'exam.scheduled',
      subjectType: 'exam',
      subjectId: examId,
      after: { cohortId, paper: slug, minutes, opensAt, closesAt },
      address: actor.address
    });
    return done({ examId });
  });
}
