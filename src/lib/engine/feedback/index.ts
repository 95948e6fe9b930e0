export { feedbackSubjects } from './figures';
export type { CollectedForm, FeedbackScale, FeedbackSubject, FeedbackSubjects, Figures } from './figures';
export { topicsOf, type Topic } from './topics';
