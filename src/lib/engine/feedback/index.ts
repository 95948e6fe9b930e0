export { deviationOf } from './deviation';
export { feedbackSubjects } from './figures';
export type { CollectedForm, FeedbackScale, FeedbackSubject, FeedbackSubjects, Figures } from './figures';
