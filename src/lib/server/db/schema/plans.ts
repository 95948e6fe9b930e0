import type { ColumnType, Generated } from 'kysely';

export type PlanState = 'draft' | 'submitted' | 'returned' | 'approved' | 'opened' | 'withdrawn';
export type PlanDecision = 'submitted' | 'returned' | 'approved' | 'opened' | 'withdrawn';
export type AttendanceState = 'present' | 'late' | 'absent' | 'excused';

type Json<T> = ColumnType<T, string, string>;

/** A new-hire training plan (F1). `revision` grows with every change. */
export type TrainingPlanTable = {
  id: string;
  name: string;
  purpose: string;
  opens_on: string;
  classroom_ends_on: string;
  on_job_ends_on: string;
  pathway: string;
  size: number;
  venue: string;
  outdoor: boolean;
  papers: Json<string[]>;
  applied: string;
  judges: Json<string[]>;
  state: Generated<PlanState>;
  revision: Generated<number>;
  copied_from: string | null;
  /** The cohort it was opened as. */
  cohort_id: string | null;
  created_by: string;
  created_at: Date;
  changed_by: string;
  changed_at: Date;
  submitted_by: string | null;
  submitted_at: Date | null;
  approved_at: Date | null;
};

export type PlanNeedTable = {
  plan_id: string;
  position: number;
  department_id: string;
  people: number;
  skills: string;
};

export type PlanBudgetLineTable = {
  plan_id: string;
  position: number;
  item: string;
  quantity: string;
  unit_price: string;
};

export type TrainingSessionTable = {
  id: string;
  plan_id: string;
  /** Set once the plan is opened as a cohort. */
  cohort_id: string | null;
  course: string | null;
  title: string;
  trainer_id: string | null;
  place: string;
  starts_at: Date;
  ends_at: Date;
  /** How often it was moved since its cohort opened. */
  moves: Generated<number>;
  moved_at: ColumnType<Date | null, null | undefined, Date>;
};

export type PlanDecisionTable = {
  plan_id: string;
  revision: number;
  kind: PlanDecision;
  remark: string;
  decided_by: string;
  decided_at: Date;
};

export type AttendanceTable = {
  session_id: string;
  person_id: string;
  state: AttendanceState;
  note: Generated<string>;
  noted_by: string;
  noted_at: Date;
};
