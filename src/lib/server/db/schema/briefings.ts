/**
 * A briefing of the library asked of people: of one cohort, or of everyone on duty, in one department where it is named. `due_on` is a calendar date in the organisation's zone, `YYYY-MM-DD`.
 */
export type BriefingTable = {
  id: string;
  course: string;
  department_id: string | null;
  cohort_id: string | null;
  due_on: string;
  goes_live_at: Date;
  scheduled_by: string;
  scheduled_at: Date;
  closed_at: Date | null;
  closed_by: string | null;
};
