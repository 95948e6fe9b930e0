import type { Item } from './paper';

/**
 * An answer as it is stored: the option's id for single choice and true/false, the ids in the paper's order for
 * several choice, the text for a short answer; null where nothing is answered.
 */
export type Answer = string | readonly string[] | null;

export type AnswerCode = 'wrong-shape' | 'unknown-option' | 'too-long' | 'bad-text';
export type AnswerResult = { ok: true; answer: Answer } | { ok: false; code: AnswerCode; message: string };

/**
 * Checks an answer from outside against its item and brings it into stored form.
 * Nothing ticked, an empty list or blank text is null: the sitter may take an answer back.
 * Length is counted in characters as people see them written (code points), after line ends are made `\n`.
 */
export function validateAnswer(item: Item, input: unknown): AnswerResult {
  if (input === null || input === undefined || input === '') return { ok: true, answer: null };
  if (item.kind === 'short') return validateText(item.maxLength, input);
  const ids = item.options.map(({ id }) => id);
  if (item.kind !== 'several') {
    if (typeof input !== 'string') return refuse('wrong-shape', 'The answer must be one option.');
    return ids.includes(input) ? { ok: true, answer: input } : unknownOption(input);
  }
  if (!Array.isArray(input) || !input.every((each) => typeof each === 'string')) {
    return refuse('wrong-shape', 'The answer must be a list of options.');
  }
  const stranger = input.find((each) => !ids.includes(each));
  if (stranger !== undefined) return unknownOption(stranger);
  const picked = ids.filter((id) => input.includes(id));
  return { ok: true, answer: picked.length > 0 ? picked : null };
}

function validateText(maxLength: number, input: unknown): AnswerResult {
  if (typeof input !== 'string') return refuse('wrong-shape', 'The answer must be text.');
  const text = input.replace(/\r\n?/g, '\n');
  if (!text.isWellFormed() || text.includes('\0')) {
    return refuse('bad-text', 'The answer contains a character that cannot be stored.');
  }
  const length = [...text].length;
  if (length > maxLength) {
    return refuse('too-long', `The answer has ${length} characters; ${maxLength} are allowed.`);
  }
  return { ok: true, answer: text.trim() === '' ? null : text };
}

function unknownOption(id: string): AnswerResult {
  return refuse('unknown-option', `"${id.slice(0, 40)}" is not an option of this question.`);
}

function refuse(code: AnswerCode, message: string): AnswerResult {
  return { ok: false, code, message };
}
