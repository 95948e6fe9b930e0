import type { Generated } from 'kysely';

/** Dates are calendar dates in the organisation's time zone, `YYYY-MM-DD`. */
export type CohortTable = {
  id: string;
  name: string;
  opens_on: string;
  classroom_ends_on: string;
  on_job_ends_on: string;
  pathway: string;
  created_at: Date;
  /** Who runs it for HR; null where nobody is named. */
  organiser_id: string | null;
  /** Counts the changes of its dates. */
  revision: Generated<number>;
};

export type EnrolmentTable = {
  cohort_id: string;
  person_id: string;
  mentor_id: string | null;
  /** Has worked in customer service before: decides tasks and the share of the traffic. */
  experienced: Generated<boolean>;
  enrolled_at: Date;
  /** The day they left the cohort; with it go the reason and who recorded it. */
  left_on: string | null;
  left_reason: string | null;
  left_note: Generated<string>;
  left_recorded_by: string | null;
  left_recorded_at: Date | null;
};

export type TaskDoneTable = {
  cohort_id: string;
  person_id: string;
  task: string;
  note: string | null;
  done_at: Date;
};
