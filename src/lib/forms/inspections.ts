import * as v from 'valibot';
import { grades, type Grade } from '../engine/drill/agreement';
import { labels } from '../engine/drill/vocabulary';
import { line, text } from './fields';

const whole = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('required'),
    v.regex(/^\d{1,10}$/, 'format'),
    v.transform(Number),
    v.maxValue(most, 'format')
  );
const day = v.pipe(v.string(), v.nonEmpty('required'), v.isoDate('format'), v.check(isDay, 'format'));
const label = v.picklist(labels, 'choice');

/** What to draw a sample from. Without a seed, chance chooses one. */
export const sampleForm = v.pipe(
  v.object({
    purpose: v.picklist(['task', 'reading'], 'choice'),
    title: line(80),
    note: text(2000),
    locale: v.picklist(['zh-CN', 'en'], 'choice'),
    scenario: v.pipe(
      text(100),
      v.transform((slug) => slug || null)
    ),
    from: day,
    to: day,
    size: v.pipe(whole(30), v.minValue(1, 'format')),
    seed: v.optional(
      v.union([
        v.pipe(
          v.literal(''),
          v.transform(() => null)
        ),
        whole(2 ** 32 - 1)
      ]),
      ''
    )
  }),
  v.forward(
    v.check(({ from, to }) => from <= to, 'format'),
    ['to']
  )
);

/** Words of a message and what they are; `near` says where about in it they were selected. */
export const markForm = v.object({
  turn: whole(1000),
  words: v.pipe(text(5000), v.nonEmpty('required')),
  near: whole(10_000),
  label
});

export const markRemovalForm = v.object({
  turn: whole(1000),
  start: whole(10_000),
  end: whole(10_000),
  label
});

export const noteAndRevisionForm = v.object({ note: text(2000), revision: whole(1e9) });

/** The grades of a plain form, where each group of choices is named `grade:<criterion>`. */
export function readGrades(form: FormData): Record<string, Grade> {
  const given: Record<string, Grade> = {};
  for (const [name, value] of form) {
    const grade = grades.find((one) => one === value);
    if (name.startsWith('grade:') && grade) given[name.slice('grade:'.length)] = grade;
  }
  return given;
}

/** `2026-02-30` has the form of a day and is none. */
function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
