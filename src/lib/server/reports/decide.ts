import { keepPosted, readFormAnswers, type AnswerProblem, type Posted } from '../../engine/forms';
import { done, refused, type Outcome, type Refusal } from '../../forms/failure';
import { now } from '../clock';
import { selectCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import type { Locale } from '../db/schema';
import { fulfilDuties } from '../duties';
import type { Actor } from '../policy';
import { hasWritten, lockWritable, maySee, mayDecide, recordReportEvent, type Shown } from './access';
import { decideReport, lockReport, selectForm } from './queries';
import { tellManagers, tellWriters } from './tell';

type Moved = { revision: number };
export type SubmitRefusal = Refusal & { problems?: AnswerProblem[] };

/**
 * Hands a report to the general manager with the figures as they were last collected: both stay as they are now. The
 * duty W5 is done with it, for what is owed is the report; whether it is approved is the manager's.
 */
export function submitReport(
  db: Database,
  actor: Actor,
  { posted, locale, ...shown }: Shown & { posted: Posted; locale: Locale }
): Promise<Outcome<Moved> | SubmitRefusal> {
  return inTransaction(db, async (trx) => {
    const found = await lockWritable(trx, actor, shown);
    if (!found.ok) return found;
    const { cohortId } = shown;
    const form = await selectForm(trx, cohortId, locale);
    const kept = keepPosted(form, {}, posted);
    const setting = { rows: {}, files: new Map(), signer: actor.name, at: now().toISOString() };
    const read = readFormAnswers(form, kept, setting);
    if (!read.ok) return { ...refused('form-incomplete'), problems: read.problems };
    const revision = shown.revision + 1;
    const filled = { posted: kept, answers: read.answers };
    await decideReport(trx, {
      cohortId,
      revision,
      kind: 'submitted',
      remark: '',
      actorId: actor.personId,
      filled
    });
    await fulfilDuties(trx, { cohortId, artefact: 'summary-report', byId: actor.personId });
    await tellManagers(trx, actor, { cohortId, revision, cohort: await nameOf(trx, cohortId) });
    await recordReportEvent(trx, actor, 'report.submitted', cohortId, { revision });
    return done({ revision });
  });
}

type Decision = Shown & { remark: string };

/** Gives a submitted report back to HR with remarks on what to change. */
export async function returnReport(db: Database, actor: Actor, decision: Decision): Promise<Outcome<Moved>> {
  return decide(db, actor, 'returned', decision);
}

/** Approves a submitted report: nothing of it changes any more. */
export function approveReport(db: Database, actor: Actor, decision: Decision): Promise<Outcome<Moved>> {
  return decide(db, actor, 'approved', decision);
}

function decide(
  db: Database,
  actor: Actor,
  kind: 'returned' | 'approved',
  { cohortId, revision: shown, remark: typed }: Decision
): Promise<Outcome<Moved>> {
  return inTransaction(db, async (trx) => {
    if (!mayDecide(actor, { cohortId })) return refused('not-allowed');
    const report = await lockReport(trx, cohortId);
    if (!report) return refused('not-found');
    if (report.state !== 'submitted')
      return refused(maySee(actor, report) ? 'report-not-submitted' : 'not-found');
    if (hasWritten(actor, report)) return refused('report-own');
    if (report.revision !== shown) return refused('changed-meanwhile');
    const remark = typed.trim();
    if (kind === 'returned' && remark === '') return refused('bad-input');
    const revision = shown + 1;
    await decideReport(trx, { cohortId, revision, kind, remark, actorId: actor.personId });
    await tellWriters(trx, kind, report, { cohortId, revision, cohort: await nameOf(trx, cohortId) });
    await recordReportEvent(trx, actor, `report.${kind}`, cohortId, { revision, remark });
    return done({ revision });
  });
}

async function nameOf(trx: Database, cohortId: string): Promise<string> {
  return (await selectCohort(trx, cohortId))?.name ?? '';
}
