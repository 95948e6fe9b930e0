import { m } from '../../paraglide/messages';

const names = { 1: m.bank_difficulty_1, 2: m.bank_difficulty_2, 3: m.bank_difficulty_3 };

/** How hard a question is, in the person's language. */
export function difficultyName(difficulty: 1 | 2 | 3): string {
  return names[difficulty]();
}
