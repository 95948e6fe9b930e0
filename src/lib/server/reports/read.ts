import type { Form, FormAnswers, Posted } from '../../engine/forms';
import { dueDay, stepOfArtefact } from '../../engine/onboarding';
import { done, refused, type Outcome } from '../../forms/failure';
import { calendarOf, selectCohort } from '../cohorts';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { may, type Actor } from '../policy';
import { maySee, mayWrite, rightsOf, type ReportRights } from './access';
import { selectDecisions, selectForm, selectReport, type ReportRow } from './queries';

export type ReportView = Pick<
  ReportRow,
  'state' | 'revision' | 'collectedAt' | 'changedBy' | 'changedAt' | 'submittedBy' | 'submittedAt' | 'figures'
> & {
  form: Form;
  posted: Posted;
  /** As submitted; null before. */
  answers: FormAnswers | null;
  decisions: Awaited<ReturnType<typeof selectDecisions>>;
  rights: ReportRights;
};

export type ReportRoom = {
  cohort: { id: string; name: string; opensOn: string; classroomEndsOn: string; onJobEndsOn: string };
  dueOn: string | null;
  /** Null while there is none that the actor may see. */
  report: ReportView | null;
  mayBegin: boolean;
};

/** A cohort's report as it stands, for HR who writes it and the general manager who reads what was submitted. */
export async function readReport(
  db: Database,
  actor: Actor,
  cohortId: string,
  locale: Locale
): Promise<Outcome<ReportRoom>> {
  if (!may(actor, 'report.read', { cohortId })) return refused('not-allowed');
  const cohort = await selectCohort(db, cohortId);
  if (!cohort) return refused('not-found');
  const row = await selectReport(db, cohortId);
  const { id, name, opensOn, classroomEndsOn, onJobEndsOn } = cohort;
  return done({
    cohort: { id, name, opensOn, classroomEndsOn, onJobEndsOn },
    dueOn: dueDay(stepOfArtefact('summary-report').step.due, calendarOf(cohort)),
    report: row && maySee(actor, row) ? await viewOf(db, actor, row, locale) : null,
    mayBegin: !row && mayWrite(actor, { cohortId })
  });
}

async function viewOf(db: Database, actor: Actor, row: ReportRow, locale: Locale): Promise<ReportView> {
  return {
    state: row.state,
    revision: row.revision,
    collectedAt: row.collectedAt,
    changedBy: row.changedBy,
    changedAt: row.changedAt,
    submittedBy: row.submittedBy,
    submittedAt: row.submittedAt,
    figures: row.figures,
    form: await selectForm(db, row.cohortId, locale),
    posted: row.posted,
    answers: row.answers,
    decisions: await selectDecisions(db, row.cohortId),
    rights: rightsOf(actor, row)
  };
}
