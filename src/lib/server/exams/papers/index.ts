export { approvePaper, returnPaper, submitPaper, withdrawPaper } from './approval';
export { beginPaper, changePaperFacts, saveBlueprint, type PaperFacts } from './compose';
export {
  addQuestion,
  drawQuestions,
  moveQuestion,
  removeQuestion,
  renewQuestions,
  setQuestionPoints,
  swapQuestion
} from './choose';
export { pickQuestions, type Picker } from './pick';
export { previewPaper } from './preview';
export { listPapers, readPaper, readTally } from './read';
export type { ComposedPaperView, ComposedVariant, ListedPaper, ListedQuestion } from './read';
export { settablePapers, type SettablePaper } from './settable';
