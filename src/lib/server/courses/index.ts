export { answerCheck, completeLesson, learntLessons, lessonsByCourse, signStatement } from './completion';
export {
  closeBriefing,
  moveBriefing,
  scheduleBriefing,
  scheduleChoices,
  type ScheduleChoices
} from './briefing-schedule';
export {
  cohortReadiness,
  listBriefings,
  readReadiness,
  type BriefedPerson,
  type CohortBriefing,
  type ScheduledBriefing
} from './briefing-readiness';
export type { BriefingState } from './briefing-standing';
export { ownBriefings, unreadyBriefings, type OwnBriefing } from './briefings';
export {
  readGlossary,
  searchLibrary,
  suggestTerms,
  type Group as FindingGroup,
  type Letter
} from './finding';
export { courseGroups, type CourseGroup } from './groups';
export { chooseNewer, keepPlace, openLesson, type LessonPage } from './lesson';
export type { NewerRevision } from './newer';
export { addNote, changeNote, ownNotes, removeNote, type LessonNotes, type Note } from './notes';
export {
  answerQuestion,
  askQuestion,
  indexAnsweredQuestions,
  waitingQuestions,
  withdrawQuestion,
  type Question,
  type WaitingQuestion
} from './questions';
export { cohortRelearning, lessonsToRelearn, type LessonToRelearn, type PersonToRelearn } from './relearning';
export { readCourse, readShelf, type CourseRow, type CourseShelf, type LessonRow } from './shelf';
