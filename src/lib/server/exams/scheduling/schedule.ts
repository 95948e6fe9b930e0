import { done, refused, type Outcome } from '../../../forms/failure';
import { recordEvent } from '../../audit';
import { selectCohort } from '../../cohorts';
import { inTransaction, type Database } from '../../db';
import { may, type Actor } from '../../policy';
import { publishedVariants } from '../paper';
import { insertExam, insertExamPapers } from './queries';
import { isSound, termsOf, type GivenTerms } from './terms';

export type ExamPlan = GivenTerms & {
  paper: string;
  cohortId: string;
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
    const { cohortId, paper: slug } = plan;
    if (!may(actor, 'exam.schedule', { cohortId })) return refused('not-allowed');
    if (!(await selectCohort(trx, cohortId))) return refused('not-found');
    const [first, ...others] = await publishedVariants(trx, slug);
    if (!first) return refused('paper-missing');
    const terms = termsOf({ ...plan, minutes: plan.minutes ?? first.paper.compiled.minutes });
    if (!isSound(terms)) return refused('bad-input');
    const examId = await insertExam(trx, { cohortId, paper: slug, ...terms });
    if (!examId) return refused('exam-scheduled');
    await insertExamPapers(trx, examId, [first, ...others]);
    await recordEvent(trx, {
      actorId: actor.personId,
      action: 'exam.scheduled',
      subjectType: 'exam',
      subjectId: examId,
      after: { cohortId, paper: slug, ...terms },
      address: actor.address
    });
    return done({ examId });
  });
}
