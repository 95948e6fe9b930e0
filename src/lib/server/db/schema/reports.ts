import type { ColumnType, Generated } from 'kysely';
import type { Locale } from './people';

export type ReportState = 'draft' | 'submitted' | 'returned' | 'approved';
export type ReportDecision = Exclude<ReportState, 'draft'>;

/** A cohort's summary report (F5). `revision` grows with every change, a draft that is saved while it is typed too. */
export type SummaryReportTable = {
  cohort_id: string;
  state: Generated<ReportState>;
  revision: Generated<number>;
  posted: ColumnType<unknown, string | undefined, string>;
  /** As it was submitted last. */
  answers: ColumnType<unknown, string | null | undefined, string>;
  figures: ColumnType<unknown, string, string>;
  collected_at: Date;
  begun_by: string;
  begun_at: Date;
  changed_by: string;
  changed_at: Date;
  submitted_by: ColumnType<string | null, undefined, string>;
  submitted_at: ColumnType<Date | null, undefined, Date>;
  approved_at: ColumnType<Date | null, undefined, Date>;
};

export type SummaryReportTextTable = { cohort_id: string; locale: Locale; revision_id: string };

export type SummaryReportDecisionTable = {
  cohort_id: string;
  revision: number;
  kind: ReportDecision;
  remark: string;
  decided_by: string;
  decided_at: Date;
};
