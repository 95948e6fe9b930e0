import { done, refused, type Outcome } from '../../forms/failure';
import { recordEvent } from '../audit';
import type { Database } from '../db';
import { may, type Actor } from '../policy';
import { lockReport, type ReportRow } from './queries';

/** A report as somebody has it before them: what they do counts only while nobody has changed it since. */
export type Shown = { cohortId: string; revision: number };

export type ReportRights = { change: boolean; decide: boolean };

export function rightsOf(actor: Actor, report: ReportRow): ReportRights {
  return {
    change: mayWrite(actor, report) && isOpenToChange(report),
    decide: mayDecide(actor, report) && report.state === 'submitted' && !hasWritten(actor, report)
  };
}

export function mayWrite(actor: Actor, { cohortId }: { cohortId: string }): boolean {
  return may(actor, 'report.write', { cohortId });
}

export function mayDecide(actor: Actor, { cohortId }: { cohortId: string }): boolean {
  return may(actor, 'report.decide', { cohortId });
}

/** Whoever had a hand in a report does not approve it, in whatever role. */
export function hasWritten(actor: Actor, { begunById, changedById, submittedById }: ReportRow): boolean {
  return [begunById, changedById, submittedById].includes(actor.personId);
}

export function isOpenToChange({ state }: Pick<ReportRow, 'state'>): boolean {
  return state === 'draft' || state === 'returned';
}

/** Who only approves sees what was submitted: nothing of a draft, nor of what HR changes in one that was returned. */
export function maySee(actor: Actor, report: ReportRow): boolean {
  return mayWrite(actor, report) || (mayDecide(actor, report) && !isOpenToChange(report));
}

/** The report that the actor may write, unchanged since they saw it, held until the transaction ends. */
export async function lockWritable(
  trx: Database,
  actor: Actor,
  { cohortId, revision }: Shown
): Promise<Outcome<ReportRow>> {
  if (!mayWrite(actor, { cohortId })) return refused('not-allowed');
  const report = await lockReport(trx, cohortId);
  if (!report) return refused('not-found');
  if (!isOpenToChange(report)) return refused('report-closed');
  return report.revision === revision ? done(report) : refused('changed-meanwhile');
}

export function recordReportEvent(
  trx: Database,
  actor: Actor,
  action: string,
  cohortId: string,
  after: unknown
): Promise<void> {
  return recordEvent(trx, {
    actorId: actor.personId,
    action,
    subjectType: 'report',
    subjectId: cohortId,
    after,
    address: actor.address
  });
}
