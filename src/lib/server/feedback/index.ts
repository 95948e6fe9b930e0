export { feedbackFigures, type FeedbackFigures, type FeedbackRound } from './figures';
export { readFeedbackDesk, type FeedbackDesk } from './desk';
