import * as v from 'valibot';
import { parseDay } from '../engine/onboarding';
import { text, uuid } from './fields';

export const observeForm = v.object({ cohort: uuid, person: uuid });

const words = v.pipe(text(4000), v.nonEmpty('required'));

export const effectForm = v.object({
  conclusion: words,
  adjustment: words,
  revision: v.pipe(v.string(), v.regex(/^\d{1,6}$/, 'format'), v.transform(Number))
});

export const honoursForm = v.object({ cohort: uuid });

const isDay = (value: string) => parseDay(value) !== null;

export const guidanceForm = v.object({
  heldOn: v.pipe(v.string(), v.nonEmpty('required'), v.check(isDay, 'format')),
  taught: v.pipe(text(2000), v.nonEmpty('required')),
  agreed: text(2000),
  followUpOn: v.pipe(
    v.string(),
    v.check((value) => value === '' || isDay(value), 'format')
  )
});
