export { acceptImprovement, returnImprovement } from './decide';
export { readFeedbackDesk, type TrainerOnDesk } from './desk';
export { feedbackFigures, type FeedbackFigures, type FeedbackRound } from './figures';
export { confirmDone, reopenPoint, reportDone } from './follow-up';
export { handInImprovement, saveImprovement } from './improve';
export { ownFeedback, readFeedbackLoop, type FeedbackLoop } from './read';
export { giveSummary, saveSummary } from './summarise';
export { readFeedbackWords } from './words';
