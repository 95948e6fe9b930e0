import type { RatingForm } from '../../engine/assessment';
import { done, refused, type Outcome } from '../../forms/failure';
import { dayOf } from '../clock';
import type { Database } from '../db';
import type { Locale } from '../db/schema';
import { readRevision } from '../library';
import { may, type Actor } from '../policy';
import { mentorForm, type Subject } from './mentor-form';
import { selectSubmittedSheet } from './submitted-queries';

type Row = NonNullable<Awaited<ReturnType<typeof selectSubmittedSheet>>>;
export type SubmittedSheet = Omit<Row, 'revisionId' | 'submittedAt'> & {
  form: RatingForm;
  locale: Locale;
  submittedOn: string;
};

/** The mentor's sheet as it was submitted, for whoever wrote it and for HR, who files it. */
export async function readSubmittedSheet(
  db: Database,
  actor: Actor,
  subject: Subject
): Promise<Outcome<SubmittedSheet>> {
  if (!may(actor, 'sheet.read')) return refused('not-allowed');
  const assessorId = may(actor, 'sheet.collect', { cohortId: subject.cohortId }) ? null : actor.personId;
  const row = await selectSubmittedSheet(db, { ...subject, form: mentorForm, assessorId });
  const revision = row && (await readRevision<RatingForm>(db, row.revisionId));
  if (!row || !revision) return refused('not-found');
  const { subject: name, assessor, department, cohort, ratings, score, max } = row;
  return done({
    subject: name,
    assessor,
    department,
    cohort,
    ratings,
    score,
    max,
    form: revision.compiled,
    locale: revision.locale,
    submittedOn: dayOf(row.submittedAt)
  });
}
