export { answerKey, type KeyEntry } from './answer-key';
export { printedInstructions } from './instructions';
export { lettered, letterOf } from './lettering';
export { paperSections, type PaperSection } from './sections';
export { readTyped, typedAnswer, typedFields } from './typed-answer';
