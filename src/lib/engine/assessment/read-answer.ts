/**
 * An answer as it is stored, by kind: the option's id (single, true-false), ids (several, ordering), a text for each
 * blank (fill-in), a number (numeric), an id for each entry (matching), labels for each message (classify), a text
 * (short, reply) or one for each part (case); null where nothing is answered.
 */
export type Answer =
  | string
  | readonly string[]
  | Readonly<Record<string, string>>
  | Readonly<Record<string, readonly string[]>>
  | null;

export type AnswerCode = 'wrong-shape' | 'unknown-option' | 'not-a-number' | 'too-long' | 'bad-text';
export type AnswerResult = { ok: true; answer: Answer } | AnswerRefusal;
export type AnswerRefusal = { ok: false; code: AnswerCode; message: string };

/**
 * A written answer of some lines; blank text is no answer. Length is counted in characters as people see them written
 * (code points), after line ends are made `\n`.
 */
export function readText(input: unknown, maxLength: number): AnswerResult {
  if (typeof input !== 'string') return refuse('wrong-shape', 'The answer must be text.');
  const text = input.replace(/\r\n?/g, '\n');
  const refused = storable(text, maxLength);
  return refused ?? { ok: true, answer: text.trim() === '' ? null : text };
}

/** A written answer of one line, trimmed; `''` where nothing is written. */
export function readLine(input: unknown, maxLength: number): { ok: true; text: string } | AnswerRefusal {
  if (input === null || input === undefined) return { ok: true, text: '' };
  if (typeof input !== 'string') return refuse('wrong-shape', 'The answer must be text.');
  const text = input.replace(/\s+/g, ' ').trim();
  return storable(text, maxLength) ?? { ok: true, text };
}

/** The entries of an answer made of parts; a part that does not exist is refused. */
export function readRecord(
  input: unknown,
  ids: readonly string[]
): { ok: true; entries: [string, unknown][] } | AnswerRefusal {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return refuse('wrong-shape', 'The answer must name its parts.');
  }
  const entries = Object.entries(input);
  const stranger = entries.find(([id]) => !ids.includes(id));
  return stranger ? unknownOption(stranger[0]) : { ok: true, entries };
}

export function unknownOption(id: string): AnswerRefusal {
  return refuse('unknown-option', `"${id.slice(0, 40)}" is not an option of this question.`);
}

export function refuse(code: AnswerCode, message: string): AnswerRefusal {
  return { ok: false, code, message };
}

function storable(text: string, maxLength: number): AnswerRefusal | null {
  if (!text.isWellFormed() || text.includes('\0')) {
    return refuse('bad-text', 'The answer contains a character that cannot be stored.');
  }
  const length = [...text].length;
  return length > maxLength
    ? refuse('too-long', `The answer has ${length} characters; ${maxLength} are allowed.`)
    : null;
}
