import { done, refused, type FailureCode, type Outcome } from '$lib/forms/failure';

/** The most that a form with a source may weigh: escaped for a form, a Chinese character takes nine bytes. */
const mostBytes = 1_000_000;

/** A JSON body, unless it says itself that it is too large to be a lesson. */
export async function readBody(request: Request): Promise<Outcome<unknown>> {
  if (weighs(request, mostBytes)) return refused('source-too-large');
  try {
    return done((await request.json()) as unknown);
  } catch {
    return refused('bad-input');
  }
}

/** A form's fields, refused with `code` before they are read when they are too large. */
export async function readFields(
  request: Request,
  most = mostBytes,
  code: FailureCode = 'source-too-large'
): Promise<Outcome<FormData>> {
  return weighs(request, most) ? refused(code) : done(await request.formData());
}

function weighs(request: Request, most: number): boolean {
  return Number(request.headers.get('content-length')) > most;
}
