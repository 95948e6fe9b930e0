export { blueprintSchema, fits, mayBeWorth, MOST_QUESTIONS } from './blueprint';
export type { BankQuestion, Blueprint, BlueprintRow } from './blueprint';
export { blocks, checkVariants, findingKey } from './check-variants';
export type { ChosenQuestion, Finding, PaperFacts } from './check-variants';
export { composePaper } from './compose-paper';
export { drawVariants } from './draw-paper';
export { forecast, pointsByTopic, tallyBank } from './forecast';
export type { BankTally, Forecast } from './forecast';
export { byHand, inPlaceOf, substitutes } from './substitutes';
