export type {
  Answer,
  AnswerCode,
  AnswerProblem,
  Choice,
  FileAnswer,
  FormAnswers,
  Posted,
  Rating,
  Row,
  Setting,
  Signature,
  TableRow
} from './answers';
export type { Field, FieldKind, FieldOf, RowSource } from './field';
export type { Form, Reader } from './form';
export { formFields } from './form-fields';
export { checkAnyForm, compareAnyForms, parseAnyForm } from './any-form';
export { keepPosted, matrixRows, postedOf } from './names';
export { readFormAnswers } from './read-answers';
export { formResults, LEAST_SHOWN, type FieldResult } from './results';
export { serviceFigures, type ServiceCounts, type ServiceFigures } from './service-counts';
export type { Spread } from './spread';
export { askedFields } from './visible';
