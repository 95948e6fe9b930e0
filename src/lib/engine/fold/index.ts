export { fold, simplify } from './fold';
export { matchingSpace, type MatchingSpace } from './matching';
export { keysOf, pairsOf, tokensOf, type Token } from './tokens';
export { distance } from './distance';
export { markMatches, type Marked } from './mark';
export { sentenceAround } from './sentence';
