import * as v from 'valibot';
import { text, uuid } from './fields';

/** A form as its page posts it: what was entered by control, and the draft it goes on from. */
export type FilledForm = { posted: Record<string, string[]>; revision: number };

/** Reads every text field; which of them belong to the form is for the engine to say. */
export function readFilledForm(form: FormData): FilledForm {
  const posted = new Map<string, string[]>();
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || posted.size > mostNames) continue;
    posted.set(name, [...(posted.get(name) ?? []), value]);
  }
  return { posted: Object.fromEntries(posted), revision: Number(form.get('form:revision')) || 0 };
}

const mostNames = 1000;

export const draftBody = v.object({
  posted: v.record(v.string(), v.array(v.string())),
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0))
});

const day = v.pipe(v.string(), v.isoDate('format'));
const list = v.optional(
  v.union([
    v.array(v.string()),
    v.pipe(
      v.string(),
      v.transform((one) => [one])
    )
  ]),
  () => []
);

export const entryForm = v.object({
  form: v.pipe(v.string(), v.maxLength(100)),
  day: v.optional(
    v.union([
      day,
      v.pipe(
        v.literal(''),
        v.transform(() => undefined)
      )
    ])
  ),
  /** The new hire an entry is about, and their cohort. */
  cohort: v.optional(uuid),
  person: v.optional(uuid)
});

export const roundForm = v.object({
  form: v.pipe(v.string(), v.nonEmpty('choice'), v.maxLength(100)),
  dueOn: v.pipe(v.string(), v.nonEmpty('required'), v.isoDate('format')),
  courses: list,
  trainers: list
});

export const correctionForm = v.object({
  sheet: uuid,
  reason: v.pipe(text(500), v.nonEmpty('required'))
});

export const replyForm = v.object({ words: v.pipe(text(2000), v.nonEmpty('required')) });
export const solutionForm = v.object({ solution: v.pipe(text(2000), v.nonEmpty('required')) });
