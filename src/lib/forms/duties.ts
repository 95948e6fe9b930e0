import * as v from 'valibot';
import { parseDay } from '../engine/onboarding';
import { line, text, uuid } from './fields';

/** A calendar day as a browser's own control sends it. */
const day = v.pipe(
  v.string(),
  v.nonEmpty('required'),
  v.check((text) => parseDay(text) !== null, 'format')
);

const revision = v.pipe(v.string(), v.regex(/^\d{1,6}$/, 'format'), v.transform(Number));

export const remindForm = v.object({ duty: uuid });

export const delegateForm = v.object({ duty: uuid, revision, to: uuid, reason: line(200) });

export const extendForm = v.object({ duty: uuid, revision, until: day, reason: line(200) });

export const cohortDatesForm = v.object({ opens: day, classroom_ends: day, on_job_ends: day, revision });

/** One day a line; empty lines do not count. */
export const holidaysForm = v.object({
  days: v.pipe(
    text(8000),
    v.transform((value) =>
      value
        .split(/\s+/)
        .map((each) => each.trim())
        .filter(Boolean)
    ),
    v.check((days) => days.every((each) => parseDay(each) !== null), 'format')
  )
});

export const noticeForm = v.object({ notice: uuid });

export const mailForm = v.object({
  mail: v.picklist(['digest', 'urgent', 'none'], 'choice'),
  hour: v.pipe(
    v.string(),
    v.regex(/^\d{1,2}$/, 'choice'),
    v.transform(Number),
    v.minValue(8, 'choice'),
    v.maxValue(20, 'choice')
  )
});
