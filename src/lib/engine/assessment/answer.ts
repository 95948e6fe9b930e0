import { kindOf, type Item } from './question';
import type { Answer, AnswerResult } from './read-answer';

/**
 * Checks an answer from outside against its item and brings it into stored form.
 * Nothing ticked, an empty list or blank text is null: the sitter may take an answer back.
 */
export function validateAnswer(item: Item, input: unknown): AnswerResult {
  const nothing = input === null || input === undefined || input === '';
  if (nothing || (Array.isArray(input) && input.length === 0)) return { ok: true, answer: null };
  return kindOf(item).read(item, input);
}

/** The right answer of a closed question, the model one of an open question. */
export function modelAnswer(item: Item): Answer {
  return kindOf(item).key(item) as Answer;
}
