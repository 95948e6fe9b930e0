export { submitExam } from './hand-in';
export { markAnswer, unmarkAnswer } from './marking/mark-answer';
export { readFaultyQuestion } from './marking/faulty-question';
export { planRuling, ruleQuestion } from './marking/rulings';
export { withdrawRuling } from './marking/withdraw-ruling';
export { listMarking, readMarking } from './marking/overview';
export { dismissMarker, nameMarker, takeBackWaiver, waiveSecondMarker } from './marking/provisions';
export { dropPhrase, keepPhrase } from './marking/phrases';
export { readQuestionToMark } from './marking/question';
export { markingQueue } from './marking/queue';
export * from './papers';
export * from './review';
export * from './scheduling';
export * from './sitting';
export { releasedPapers } from './released';
export {
  writtenParts,
  writtenStanding,
  type WrittenGap,
  type WrittenPart,
  type WrittenStanding
} from './standing';
export { analyseExam, type AnalysedQuestion, type ExamAnalysis } from './analysis/analyse-exam';
export { analyseItem, type ItemAnalysis } from './analysis/analyse-item';
export { questionPerformance } from './analysis/question-performance';
export { listAnalyses, type AnalysisSummary } from './analysis/list-analyses';
export { bankQuestions, takeInQuestions } from './bank/take-in';
export {
  exportBank,
  exportFormats,
  previewExport,
  writeQuestions,
  type ExportFormat,
  type WrittenFile
} from './bank/export';
export { importQuestionFile, mostFileBytes, readQuestionFile, uploadQuestions } from './bank/import-file';
export { publishImported } from './bank/publish-imported';
export { listBank } from './bank/list';
export { readQuestion } from './bank/question';
export { showQuestion } from './bank/show';
export { tryAnswer, tryWrittenAnswer } from './bank/trial';
export { enterSheet, type Reading } from './entry/enter';
export { readEntryRoom, type EntryRoom, type SheetState } from './entry/room';
export { confirmReading, settleReadings } from './entry/settle';
export { readEntrySheet, type EntryRow, type EntrySheet } from './entry/sheet';
export { printKey, printPaper, type PrintRequest } from './printing/print';
