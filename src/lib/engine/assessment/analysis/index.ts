export {
  alphaBand,
  discriminationBand,
  facilityBand,
  INDICATIVE_BELOW,
  LEAST_PEOPLE,
  type AlphaBand,
  type DiscriminationBand,
  type FacilityBand
} from './bands';
export type { ItemFigures, MarkerFigures, PaperFigures, Tally, TopicFigures } from './figures';
export { flagsOf, isFault, type Flag, type FlagCode } from './flags';
export { markRange } from './mark-range';
export { pooled, type Performance } from './pooled';
export { wrongAnswers, type WrongAnswer } from './wrong-answers';
