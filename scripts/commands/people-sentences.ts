import type { FailureCode } from '../../src/lib/forms/failure';
import type { RowProblem, RowProblemCode } from '../../src/lib/server/people';

/** Why a file as a whole is not taken in. */
export const fileSentences: Partial<Record<FailureCode, string>> = {
  'people-file-empty': 'there is nobody in the file.',
  'people-file-large': 'the file is too large, or unpacks to more than any sheet of people.',
  'people-file-locked': 'the file is an old .xls workbook or has a password; save it as .xlsx or CSV.',
  'people-file-damaged': 'the file is neither a workbook nor separated values, or is damaged.',
  'people-header-missing': 'no row names a column for the name and one for the e-mail address.',
  'people-rows-many': 'there are more than 10,000 rows; split the file.'
};

const sentences: Record<RowProblemCode, (detail: string) => string> = {
  'name-missing': () => 'The name is missing.',
  'name-long': () => 'The name is longer than 80 characters.',
  'email-missing': () => 'The e-mail address is missing.',
  'email-invalid': (detail) => `“${detail}” is not an e-mail address.`,
  'email-twice': (row) => `The e-mail address stands in row ${row} already.`,
  'number-long': () => 'The employee number is longer than 40 characters.',
  'number-twice': (row) => `The employee number stands in row ${row} already.`,
  'number-taken': (name) => `The employee number is that of ${name}.`,
  'date-invalid': (detail) => `“${detail}” is not a day such as 2026-03-02.`,
  'experience-unknown': (detail) => `“${detail}” says neither yes nor no, nor how many years.`,
  'department-unknown': (detail) => `There is no department “${detail}”.`,
  'role-unknown': (detail) => `There is no role “${detail}”.`,
  'role-admin': () => 'Only an administrator makes somebody an administrator.',
  'role-held': () => 'Only an administrator changes the roles of an account there is already.',
  'mentor-unknown': (detail) => `The mentor “${detail}” is neither here nor in the file.`,
  'mentor-ambiguous': (detail) => `Several mentors are called “${detail}”; write the e-mail address.`,
  'mentor-unfit': (detail) => `“${detail}” does not hold the role of mentor.`,
  'mentor-self': () => 'Nobody is their own mentor.',
  left: () => 'This account was closed when the person left.'
};

/** Why a row is not taken in. */
export function problemSentence({ code, detail }: RowProblem): string {
  return sentences[code](detail);
}
