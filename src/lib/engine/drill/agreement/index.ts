export { anonymise, type Hidden } from './anonymise';
export { findWords } from './find-words';
export { compareGrades, grades, type Grade, type GradeAgreement, type Grades } from './grades';
export { strengthOf, type Agreement, type Strength } from './kappa';
export { compareMarks, differencesIn, type Difference, type Mark, type MarkAgreement } from './marks';
export { drawSample } from './sample';
export { suggestInspection } from './suggest';
