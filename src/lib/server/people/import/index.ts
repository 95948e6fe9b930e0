export { judgeRows, takeInRows, type TakenIn } from './apply';
export type { Judgement } from './judge';
export { mostFileBytes, type RowProblem, type RowProblemCode } from './problem';
export { deleteFile, lockFile } from './queries';
export type { Rejected } from './rows';
export { readPeopleFile, rowsOf, uploadPeople, type PeopleFile } from './upload';
