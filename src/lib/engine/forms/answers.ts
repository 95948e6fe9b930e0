/** A point of a scale, 1 for the lowest, or that it does not apply. */
export type Rating = number | 'not-applicable';

export type Choice = { chosen: string[]; other?: string };

/** A file that was handed in: the upload's id and the name it came with. */
export type FileAnswer = { id: string; name: string };

/** The name as typed, and the instant as ISO text. */
export type Signature = { name: string; at: string };

export type TableRow = Record<string, string>;

/** What a field was answered with: texts, dates and numbers (as decimals) are text. */
export type Answer = string | Rating | Record<string, Rating> | Choice | TableRow[] | FileAnswer | Signature;

/** A filled-in form as it is stored, by field; what was left empty or was not asked has no entry. */
export type FormAnswers = Record<string, Answer>;

/** A form as a page sends it: each control's name with everything that was entered under it. */
export type Posted = Record<string, string[]>;

/** A row that a matrix got when its round was opened. */
export type Row = { id: string; text: string };

/** What a form needs from outside: the rows of its matrices, the files it may name, who signs and when. */
export type Setting = {
  rows: Partial<Record<'courses' | 'trainers', Row[]>>;
  files: ReadonlyMap<string, FileAnswer>;
  signer: string;
  /** ISO instant. */
  at: string;
};

export type AnswerCode =
  | 'required'
  | 'too-long'
  | 'bad-text'
  | 'bad-choice'
  | 'bad-day'
  | 'day-early'
  | 'day-late'
  | 'bad-number'
  | 'too-many-decimals'
  | 'number-low'
  | 'number-high'
  | 'above-other'
  | 'other-missing'
  | 'rows-missing'
  | 'file-unknown'
  | 'name-differs';

/** What is wrong with a control, by its name; `limit` is what the sentence names. */
export type AnswerProblem = { name: string; field: string; code: AnswerCode; limit?: string };
