/** Why a file as a whole was not read. */
export type FileProblem =
  'file-empty' | 'file-large' | 'file-locked' | 'file-damaged' | 'header-missing' | 'rows-many';

/** A file that is not read: nothing of it is taken in. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

/** Why a row is not taken in; `detail` is what stands in the cell, or the row or person it names. */
export type RowProblem = { code: RowProblemCode; detail: string };

export type RowProblemCode =
  | 'name-missing'
  | 'name-long'
  | 'email-missing'
  | 'email-invalid'
  | 'email-twice'
  | 'number-long'
  | 'number-twice'
  | 'number-taken'
  | 'date-invalid'
  | 'experience-unknown'
  | 'department-unknown'
  | 'role-unknown'
  | 'role-admin'
  | 'role-held'
  | 'mentor-unknown'
  | 'mentor-ambiguous'
  | 'mentor-unfit'
  | 'mentor-self'
  | 'left';

/** The most bytes of a file, and the most rows in it. */
export const mostFileBytes = 3_500_000;
export const mostRows = 10_000;
