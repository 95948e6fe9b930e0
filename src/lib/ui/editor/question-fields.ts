import type { PublicItem } from '../../engine/assessment';
import { m } from '../../paraglide/messages';

type Field = { name: string; words: string };
type Words = Record<string, () => string>;

const head: Words = {
  difficulty: m.question_field_difficulty,
  points: m.question_field_points,
  stem: m.question_field_stem,
  lesson: m.question_field_lesson
};

const choices: Words = {
  options: m.question_field_options,
  correct: m.question_field_correct,
  why: m.question_field_why
};

const answer: Words = {
  maxLength: m.question_field_max_length,
  model: m.question_field_model,
  marking: m.question_field_marking
};

const own: Record<PublicItem['kind'], Words> = {
  single: choices,
  several: choices,
  'true-false': { ...choices, options: m.question_field_true_false },
  'fill-in': { blanks: m.question_field_blanks, accept: m.question_field_accept, why: m.question_field_why },
  numeric: {
    answer: m.question_field_answer,
    tolerance: m.question_field_tolerance,
    unit: m.question_field_unit,
    why: m.question_field_why
  },
  matching: { left: m.question_field_left, right: m.question_field_right, why: m.question_field_why },
  ordering: { steps: m.question_field_steps, why: m.question_field_why },
  classify: {
    offer: m.question_field_offer,
    messages: m.question_field_messages,
    why: m.question_field_why
  },
  short: answer,
  case: { parts: m.question_field_parts, ...answer },
  reply: {
    customer: m.question_field_customer,
    ...answer,
    any: m.question_field_any,
    deduct: m.question_field_deduct
  }
};

/** What may stand in a question of a kind, and what it is for; of an unknown kind, what every question has. */
export function fieldsOf(kind: string | undefined): Field[] {
  const words = { ...head, ...(kind && Object.hasOwn(own, kind) ? own[kind as PublicItem['kind']] : {}) };
  return Object.entries(words).map(([name, text]) => ({ name, words: text() }));
}
