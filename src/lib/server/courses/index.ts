export { answerCheck, completeLesson, learntLessons, lessonsByCourse, signStatement } from './completion';
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
export { addNote, ownNotes, removeNote, type LessonNotes, type Note } from './notes';
export {
  answerQuestion,
  askQuestion,
  waitingQuestions,
  type Question,
  type WaitingQuestion
} from './questions';
export { lessonsToRelearn, type LessonToRelearn } from './relearning';
export { readCourse, readShelf, type CourseRow, type CourseShelf, type LessonRow } from './shelf';
