import * as v from 'valibot';

/** Which sentence a field's problem is told with. */
export type FieldProblem = (typeof fieldProblems)[number];

const fieldProblems = [
  'required',
  'email',
  'password-short',
  'too-long',
  'choice',
  'format',
  'order'
] as const;

export type FormReading<T> =
  | { ok: true; value: T }
  | { ok: false; values: Record<string, string>; problems: Record<string, FieldProblem> };

/** Fields whose text is never sent back to the page. */
const secret = /password/i;

/**
 * Reads a posted form against a schema whose issue messages are `FieldProblem`s. On failure the typed texts come back
 * with the problems, so that the page keeps what was typed. A name that appears several times is read as a list.
 */
export function readForm<S extends v.GenericSchema>(
  schema: S,
  form: FormData
): FormReading<v.InferOutput<S>> {
  const input: Record<string, unknown> = {};
  const values: Record<string, string> = {};
  for (const name of new Set(form.keys())) {
    const entries = form.getAll(name).filter((entry) => typeof entry === 'string');
    input[name] = entries.length > 1 ? entries : entries[0];
    if (!secret.test(name) && entries.length === 1) values[name] = entries[0] ?? '';
  }
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return { ok: true, value: parsed.output };
  const problems: Record<string, FieldProblem> = {};
  for (const issue of parsed.issues) {
    const field = String(issue.path?.[0]?.key ?? '');
    problems[field] ??= toFieldProblem(issue);
  }
  return { ok: false, values, problems };
}

/** Which sentence tells what a schema found. */
export function toFieldProblem({ message, input }: { message: string; input: unknown }): FieldProblem {
  const named = fieldProblems.find((problem) => problem === message);
  return named ?? (input === undefined ? 'required' : 'format');
}
