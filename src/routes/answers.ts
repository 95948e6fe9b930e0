import { error, fail } from '@sveltejs/kit';
import { failures, type FailureCode, type Outcome, type Refusal } from '$lib/forms/failure';
import type { FieldProblem, FormReading } from '$lib/forms/read-form';
import { failureSentence } from '$lib/ui/failure-sentence';

/** What a page gets back when a form was not accepted: why, which fields are at fault, and what was typed. */
export type FormAnswer = {
  code: FailureCode;
  sentence: string | undefined;
  values: Record<string, string>;
  problems: Record<string, FieldProblem>;
};

/** A verb's value, or the error page that its refusal asks for. For `load` functions and endpoints. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  return error(failures[outcome.code], { message: failureSentence(outcome.code), code: outcome.code });
}

/** A posted form, or the error page when what was sent is not one. */
export async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (caught) {
    if (!(caught instanceof TypeError)) throw caught;
    return error(400, { message: failureSentence('bad-input'), code: 'bad-input' });
  }
}

/** A form answered with a refusal: the sentence above the form, and what was typed. */
export function refuseForm({ code }: Refusal, values: Record<string, string> = {}) {
  const answer: FormAnswer = { code, sentence: failureSentence(code), values, problems: {} };
  return fail(failures[code], { answer });
}

/** A form answered with its fields' problems, and what was typed. */
export function returnForm({ values, problems }: Extract<FormReading<unknown>, { ok: false }>) {
  const answer: FormAnswer = { code: 'bad-input', sentence: undefined, values, problems };
  return fail(400, { answer });
}
