export { noteAbsences } from './absences';
export { handedInPapers, listExams, readExam, type ExamOverview, type ExamSummary } from './overview';
export { saveAnswers, type Receipt, type SaveRefusal } from './saving';
export { readKept, readSitting, type SavedAnswer, type Sitting } from './sitting';
export { startExam } from './start';
export { continueHere } from './take-over';
