import * as v from 'valibot';
import { line, text, uuid } from './fields';

export const signatureForm = v.object({ name: line(80) });

/** Words of the page, blanks at the ends included: they find their place again by them. */
const passage = (max: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.maxLength(max, 'too-long'),
      v.check((value) => !value.includes('\0'), 'format')
    ),
    ''
  );

/** A highlight, a note, or both; without either there is nothing to keep. */
export const noteForm = v.pipe(
  v.object({
    block: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/, 'format'), v.transform(Number)), '0'),
    quote: passage(1000),
    prefix: passage(64),
    suffix: passage(64),
    body: v.optional(text(2000), '')
  }),
  v.forward(
    v.check(({ quote, body }) => quote !== '' || body !== '', 'required'),
    ['body']
  )
);

export const noteChangeForm = v.object({ note: uuid, body: v.optional(text(2000), '') });

export const noteRemovalForm = v.object({ note: uuid });

export const questionForm = v.object({ question: v.pipe(text(1000), v.nonEmpty('required')) });

export const questionWithdrawalForm = v.object({ question: uuid });

export const questionAnswerForm = v.object({ id: uuid, answer: v.pipe(text(4000), v.nonEmpty('required')) });

/** How far somebody has read, as the page's script tells it. */
export const placeBody = v.object({
  block: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  quote: text(80),
  heading: v.nullable(line(200))
});

const given = v.pipe(v.array(text(200)), v.maxLength(40));

/** The answer to one self-check, as the page's script tells it. */
export const checkBody = v.object({ check: line(100), given });

/** The answers to a lesson's self-checks in a plain form, where each control is named `check-<id>`. */
export function readCheckAnswers(form: FormData): Map<string, string[]> {
  const answers = new Map<string, string[]>();
  for (const name of new Set(form.keys())) {
    if (!name.startsWith('check-')) continue;
    const values = v.safeParse(given, form.getAll(name));
    if (values.success) answers.set(name.slice('check-'.length), values.output);
  }
  return answers;
}
