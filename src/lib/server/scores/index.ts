export { checkScores, returnScores, submitScores } from './checking';
export type { Candidate, Missing, ScorePart } from './gather';
export { missingParts, previewScores, type Preview } from './preview';
export { publishScores } from './publishing';
export {
  exportResults,
  ownResults,
  readPublishedList,
  readStanding,
  type OwnResult,
  type PublishedList
} from './reading';
export { verifyLedger, type Verdict } from './verifying';
