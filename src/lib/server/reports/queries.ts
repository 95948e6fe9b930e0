import { sql } from 'kysely';
import type { Form, FormAnswers, Posted } from '../../engine/forms';
import { now } from '../clock';
import type { Database } from '../db';
import type { Locale, ReportDecision } from '../db/schema';
import type { ReportFigures } from './figures';

type NewReport = {
  cohortId: string;
  figures: ReportFigures;
  actorId: string;
  texts: { locale: Locale; revisionId: string }[];
};

/** Begins a report; false when the cohort has one. */
export async function insertReport(trx: Database, report: NewReport): Promise<boolean> {
  const at = now();
  const result = await trx
    .insertInto('summary_report')
    .values({
      cohort_id: report.cohortId,
      figures: JSON.stringify(report.figures),
      collected_at: at,
      begun_by: report.actorId,
      begun_at: at,
      changed_by: report.actorId,
      changed_at: at
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (Number(result.numInsertedOrUpdatedRows) === 0) return false;
  const texts = report.texts.map(({ locale, revisionId }) => ({
    cohort_id: report.cohortId,
    locale,
    revision_id: revisionId
  }));
  await trx.insertInto('summary_report_text').values(texts).execute();
  return true;
}

export type ReportRow = Awaited<ReturnType<typeof selectReport>> & object;

export function selectReport(db: Database, cohortId: string) {
  return reports(db).where('r.cohort_id', '=', cohortId).executeTakeFirst();
}

/** Holds the report until the transaction ends, so that its changes follow one another. */
export function lockReport(trx: Database, cohortId: string) {
  return reports(trx).where('r.cohort_id', '=', cohortId).forUpdate('r').executeTakeFirst();
}

function reports(db: Database) {
  return db
    .selectFrom('summary_report as r')
    .leftJoin('person as c', 'c.id', 'r.changed_by')
    .leftJoin('person as s', 's.id', 'r.submitted_by')
    .select([
      'r.cohort_id as cohortId',
      'r.state',
      'r.revision',
      'r.posted',
      'r.answers',
      'r.figures',
      'r.collected_at as collectedAt',
      'r.begun_by as begunById',
      'r.changed_by as changedById',
      'c.name as changedBy',
      'r.changed_at as changedAt',
      'r.submitted_by as submittedById',
      's.name as submittedBy',
      'r.submitted_at as submittedAt'
    ])
    .$narrowType<{ posted: Posted; answers: FormAnswers | null; figures: ReportFigures }>();
}

/** The form a report is written in, in the reader's language or the one there is. */
export async function selectForm(db: Database, cohortId: string, locale: Locale): Promise<Form> {
  const texts = await db
    .selectFrom('summary_report_text as t')
    .innerJoin('library_revision as v', 'v.id', 't.revision_id')
    .select(['t.locale', 'v.compiled'])
    .where('t.cohort_id', '=', cohortId)
    .execute();
  const text = texts.find((each) => each.locale === locale) ?? texts[0];
  if (!text) throw new Error(`the report of cohort ${cohortId} has no form`);
  return text.compiled as Form;
}

type Change = { posted?: Posted; figures?: ReportFigures };

/** Keeps what was written or collected, as the report's next revision. */
export async function updateReport(
  trx: Database,
  cohortId: string,
  actorId: string,
  { posted, figures }: Change
): Promise<void> {
  const at = now();
  await trx
    .updateTable('summary_report')
    .set({
      revision: sql<number>`revision + 1`,
      changed_by: actorId,
      changed_at: at,
      ...(posted && { posted: JSON.stringify(posted) }),
      ...(figures && { figures: JSON.stringify(figures), collected_at: at })
    })
    .where('cohort_id', '=', cohortId)
    .execute();
}

type Decision = {
  cohortId: string;
  revision: number;
  kind: ReportDecision;
  remark: string;
  actorId: string;
  /** What is submitted. */
  filled?: { posted: Posted; answers: FormAnswers };
};

/** Moves a report to its next state and writes down who decided so. */
export async function decideReport(trx: Database, decision: Decision): Promise<void> {
  const { cohortId, revision, kind, remark, actorId, filled } = decision;
  const at = now();
  await trx
    .updateTable('summary_report')
    .set({
      state: kind,
      revision,
      ...(filled && {
        posted: JSON.stringify(filled.posted),
        answers: JSON.stringify(filled.answers),
        submitted_by: actorId,
        submitted_at: at,
        changed_by: actorId,
        changed_at: at
      }),
      ...(kind === 'approved' && { approved_at: at })
    })
    .where('cohort_id', '=', cohortId)
    .execute();
  await trx
    .insertInto('summary_report_decision')
    .values({ cohort_id: cohortId, revision, kind, remark, decided_by: actorId, decided_at: at })
    .execute();
}

/** Every decision about a report, the newest first. */
export function selectDecisions(db: Database, cohortId: string) {
  return db
    .selectFrom('summary_report_decision as d')
    .innerJoin('person as p', 'p.id', 'd.decided_by')
    .select(['d.kind', 'd.remark', 'p.name as decidedBy', 'd.decided_at as decidedAt'])
    .where('d.cohort_id', '=', cohortId)
    .orderBy('d.revision', 'desc')
    .execute();
}
