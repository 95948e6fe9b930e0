import type { FieldProblem } from '../forms/read-form';
import { m } from '../paraglide/messages';

const sentences: Record<FieldProblem, () => string> = {
  required: m.invalid_required,
  email: m.invalid_email,
  'password-short': m.invalid_password_short,
  'too-long': m.invalid_too_long,
  choice: m.invalid_choice,
  format: m.invalid_format,
  order: m.invalid_order
};

/** What a field's problem tells the person, in their language; undefined when there is none. */
export function fieldProblem(problem: FieldProblem | undefined): string | undefined {
  return problem && sentences[problem]();
}
