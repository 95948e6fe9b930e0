import * as v from 'valibot';
import { text, uuid } from './fields';

const item = v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(100, 'too-long'));
const revision = (least: number) =>
  v.pipe(v.number('format'), v.integer('format'), v.minValue(least, 'format'), v.maxValue(1e9, 'format'));

/** Answers as the sitting page sends them; whether a value fits its question is for the paper to say. */
export const answersBody = v.object({
  attempt: uuid,
  answers: v.pipe(
    v.array(v.object({ item, value: v.unknown(), revision: revision(1) })),
    v.minLength(1),
    v.maxLength(200)
  )
});

export type GivenAnswer = { item: string; value?: unknown; revision: number };

/**
 * The answers of the paper sent as one plain form: `revision:<item>` is what the page was shown, `answer:<item>` one
 * value, `answers:<item>` ticks. Questions never answered are left out.
 */
export function readAnswers(form: FormData): GivenAnswer[] {
  return [...form.keys()]
    .filter((name) => name.startsWith('revision:'))
    .map((name) => name.slice('revision:'.length))
    .map((id) => ({
      item: id,
      shown: Math.trunc(Number(form.get(`revision:${id}`))) || 0,
      value: valueOf(form, id)
    }))
    .filter(({ shown, value }) => shown > 0 || (value !== null && value.length > 0))
    .map(({ item, shown, value }) => ({ item, value, revision: shown + 1 }));
}

function valueOf(form: FormData, id: string): string | string[] | null {
  const one = form.get(`answer:${id}`);
  if (typeof one === 'string') return one;
  return form.getAll(`answers:${id}`).filter((tick) => typeof tick === 'string');
}

/** One question's mark. `revision` is the one the marker saw, 0 where there was none. */
export const markForm = v.object({
  item,
  points: v.pipe(v.string(), v.trim(), v.nonEmpty('required'), v.maxLength(10, 'format')),
  comment: text(2000),
  revision: v.pipe(v.string(), v.transform(Number), revision(0))
});
