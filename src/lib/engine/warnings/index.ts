export { fallingFeedback, type ComparedScale } from './cohort';
export { signsOf, type DatedScore, type NewHireFacts } from './new-hire';
export { isUnacknowledged, type Sign, type WarningRule, type WarningStage } from './warning';
