export { compareScores, type ScoreChange } from './compare-scores';
export { standingScore, type StandingBlock, type StandingScore } from './standing-score';
