import type { ColumnType } from 'kysely';
import type { Artefact, StepId } from '../../../engine/onboarding';

/** The trainers of a cohort; where nobody is named, all who teach are. */
export type CohortTrainerTable = {
  cohort_id: string;
  person_id: string;
};

/** Days are calendar days in the organisation's time zone, `YYYY-MM-DD`. */
export type DutyTable = {
  id: string;
  cohort_id: string;
  step: StepId;
  artefact: Artefact;
  about_id: string | null;
  owner_id: string | null;
  /** Null while it waits for what an earlier step hands over. */
  starts_on: string | null;
  /** Its last day by the workflow table. */
  planned_on: string;
  extended_to: string | null;
  /** The later of the two. */
  due_on: ColumnType<string, never, never>;
  extension_reason: string | null;
  delegated_from: string | null;
  delegated_at: Date | null;
  delegation_reason: string | null;
  /** Counts the changes of its days and owner. */
  revision: number;
  /** When a reminder or its escalation falls next; null when nothing does. */
  wake_at: Date | null;
  created_at: Date;
  changed_at: Date;
  done_at: Date | null;
  done_by: string | null;
};
