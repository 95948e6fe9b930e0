import * as v from 'valibot';
import { HIGHEST_REVISION } from './answers-form';
import { text, uuid } from './fields';

const whole = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.transform(Number),
    v.number('format'),
    v.integer('format'),
    v.minValue(least, 'format'),
    v.maxValue(most, 'format')
  );

/** One box ticked comes as a text, several as a list, none not at all. */
const ticked = v.pipe(
  v.optional(v.union([v.string(), v.array(v.string())]), []),
  v.transform((ids) => [ids].flat()),
  v.maxLength(100, 'format')
);

const phrase = v.pipe(text(500), v.nonEmpty('required'));

/** The mark of one answer. `revision` is the one the marker saw, 0 where there was none. */
export const markForm = v.object({
  attempt: uuid,
  number: whole(0, 100_000),
  points: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(10, 'format')), ''),
  earned: ticked,
  comment: text(2000),
  revision: whole(0, HIGHEST_REVISION)
});

export const dismissingForm = v.object({ person: uuid });
export const unmarkForm = v.object({ attempt: uuid, revision: whole(0, HIGHEST_REVISION) });

export const phraseForm = v.object({
  body: phrase,
  shared: v.pipe(
    v.optional(v.string(), ''),
    v.transform((value) => value === 'on')
  )
});

export const phraseKeyForm = v.object({ phrase: uuid });

const reason = v.pipe(text(1000), v.nonEmpty('required'));

/** Names somebody to mark one exam, and says why. */
export const namingForm = v.object({ person: v.pipe(v.string(), v.uuid('choice')), reason });

export const waivingForm = v.object({ waiver: reason });
