/** The mentor's form F6; every cohort uses it until HR can choose others. */
export const mentorForm = 'mentor-assessment';

/** Whom a sheet is about, and in which cohort. */
export type Subject = { cohortId: string; personId: string };
