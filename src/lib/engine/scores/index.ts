export { combine } from './combine';
export type { Combination, CombineCode, Combined, CombineFailure, Half, Part } from './combine';
export { formatDecimal, parseDecimal, roundHalfUp } from './decimal';
export { defaultLevels } from './levels';
export type { Level, LevelRule } from './levels';
export { readCombination } from './read-combination';
