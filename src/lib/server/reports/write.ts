import { keepPosted, type Posted } from '../../engine/forms';
import { done, refused, type Outcome } from '../../forms/failure';
import { selectCohort } from '../cohorts';
import { inTransaction, type Database } from '../db';
import { publishedTexts } from '../forms';
import type { Actor } from '../policy';
import { lockWritable, mayWrite, recordReportEvent, type Shown } from './access';
import { collectFigures } from './figures';
import { insertReport, selectForm, updateReport } from './queries';

/** The form in which a report is written. */
const summaryForm = 'cohort-summary-report';

/** Begins a cohort's report with the figures as they are; one that two people begin at once is one. */
export function beginReport(db: Database, actor: Actor, cohortId: string): Promise<Outcome> {
  return inTransaction(db, async (trx) => {
    if (!mayWrite(actor, { cohortId })) return refused('not-allowed');
    const texts = await publishedTexts(trx, summaryForm);
    if (!(await selectCohort(trx, cohortId)) || texts.length === 0) return refused('not-found');
    const figures = await collectFigures(trx, cohortId);
    const begun = await insertReport(trx, { cohortId, figures, actorId: actor.personId, texts });
    if (begun) await recordReportEvent(trx, actor, 'report.begun', cohortId, {});
    return done();
  });
}

type Draft = Shown & { posted: Posted };

/** Keeps what was written so far, well-formed or not, while it is typed; a draft somebody else has saved meanwhile stays. */
export function saveReportDraft(
  db: Database,
  actor: Actor,
  { posted, ...shown }: Draft
): Promise<Outcome<{ revision: number }>> {
  return inTransaction(db, async (trx) => {
    const found = await lockWritable(trx, actor, shown);
    if (!found.ok) return found;
    const kept = keepPosted(await selectForm(trx, shown.cohortId, 'zh-CN'), {}, posted);
    if (JSON.stringify(kept).length > largestDraft) return refused('bad-input');
    await updateReport(trx, shown.cohortId, actor.personId, { posted: kept });
    return done({ revision: shown.revision + 1 });
  });
}

const largestDraft = 200_000;

/** Collects the figures anew, as long as the report is not submitted; what was written is kept with them. */
export function refreshFigures(
  db: Database,
  actor: Actor,
  { posted, ...shown }: Draft
): Promise<Outcome<{ revision: number }>> {
  return inTransaction(db, async (trx) => {
    const found = await lockWritable(trx, actor, shown);
    if (!found.ok) return found;
    const kept = keepPosted(await selectForm(trx, shown.cohortId, 'zh-CN'), {}, posted);
    const figures = await collectFigures(trx, shown.cohortId);
    await updateReport(trx, shown.cohortId, actor.personId, { posted: kept, figures });
    await recordReportEvent(trx, actor, 'report.refreshed', shown.cohortId, { at: figures.at });
    return done({ revision: shown.revision + 1 });
  });
}
