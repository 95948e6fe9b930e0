import * as v from 'valibot';
import { HIGHEST_REVISION } from './answers-form';
import { text, uuid } from './fields';

const item = v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(100, 'too-long'));
const revision = (least: number) =>
  v.pipe(
    v.number('format'),
    v.integer('format'),
    v.minValue(least, 'format'),
    v.maxValue(HIGHEST_REVISION, 'format')
  );

/** Answers as the sitting page sends them; whether a value fits its question is for the paper to say. */
export const answersBody = v.object({
  attempt: uuid,
  answers: v.pipe(
    v.array(v.object({ item, value: v.unknown(), revision: revision(1) })),
    v.minLength(1),
    v.maxLength(200)
  )
});

/** The start code as it was typed; empty where none is asked for. */
export const startForm = v.object({ code: v.optional(text(40), '') });

/** Times the sitter left the page, in seconds; the ids are the browser's own, so that each counts once. */
export const absencesBody = v.object({
  attempt: uuid,
  absences: v.pipe(
    v.array(
      v.object({ id: uuid, seconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(86_400)) })
    ),
    v.minLength(1),
    v.maxLength(50)
  )
});

const reason = v.pipe(text(1000), v.nonEmpty('required'));

/** Releasing marks: for how many days after today they may be queried. */
export const releaseForm = v.object({
  days: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('required'),
    v.regex(/^\d{1,2}$/, 'format'),
    v.transform(Number),
    v.minValue(1, 'format'),
    v.maxValue(30, 'format')
  )
});

export const takeBackForm = v.object({ reason });

/** A sitter's doubt about a mark. */
export const markQueryForm = v.object({ item, reason });

export const withdrawQueryForm = v.object({ query: uuid, item });

/** A trainer's answer; points count only where the mark is changed. `revision` is the mark's the page showed. */
export const queryAnswerForm = v.object({
  outcome: v.picklist(['keep', 'change'], 'choice'),
  points: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(10, 'format')), ''),
  reason,
  revision: v.pipe(v.string(), v.transform(Number), revision(1))
});
