export { compareScores, type ScoreChange } from './compare-scores';
export { standingScore, type StandingScore } from './standing-score';
