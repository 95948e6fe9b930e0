/** Who may judge the applied half besides HR, which always does (A3). */
export const judges = ['lead', 'peer', 'mentor', 'hr'] as const;
export type Judge = (typeof judges)[number];

/** A session of the month. Times are wall-clock times of the organisation's zone, `2026-03-02T09:00`. */
export interface PlannedSession {
  /** The slug of a course of the library; null for a visit, a talk or anything else with a title of its own. */
  course: string | null;
  title: string;
  trainerId: string | null;
  place: string;
  startsAt: string;
  endsAt: string;
}

/** What one department asks for. */
export interface DepartmentNeed {
  departmentId: string;
  people: number;
  skills: string;
}

/** A line of the budget; both figures are exact decimals with at most two places. */
export interface BudgetLine {
  item: string;
  quantity: string;
  unitPrice: string;
}

/** The new-hire training plan (F1). Days are calendar days, `2026-03-02`. */
export interface TrainingPlan {
  name: string;
  purpose: string;
  opensOn: string;
  classroomEndsOn: string;
  onJobEndsOn: string;
  pathway: string;
  size: number;
  venue: string;
  /** Whether outdoor communication training is held (C12). */
  outdoor: boolean;
  needs: DepartmentNeed[];
  sessions: PlannedSession[];
  budget: BudgetLine[];
  /** The papers of the written half, by name. */
  papers: string[];
  /** How the applied half is judged. */
  applied: string;
  judges: Judge[];
}
