export { grantAllowance } from './allowance';
export { cancelExam, changeExam, lengthenExam } from './change';
export { examChoices, type ExamChoices } from './choices';
export { listScheduled, readExamRoom, type ExamRoom, type ExamRow, type ExamStage, type Place } from './room';
export { scheduleExam } from './schedule';
