import * as v from 'valibot';
import { localInstant } from '../engine/onboarding';

/** One line of text without control characters, trimmed; 1 to `max` characters. */
export const line = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('required'),
    v.maxLength(max, 'too-long'),
    v.regex(/^[^\p{Cc}]*$/u, 'format')
  );

/** Text of several lines, trimmed; 0 to `max` characters. NUL, which PostgreSQL cannot keep, is refused. */
export const text = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(max, 'too-long'),
    v.check((value) => !value.includes('\0'), 'format')
  );

export const email = v.pipe(line(254), v.toLowerCase(), v.email('email'));

/** A password about to be set. Spaces count: it may be a sentence. */
export const newPassword = v.pipe(
  v.string(),
  v.nonEmpty('required'),
  v.minLength(10, 'password-short'),
  v.maxLength(200, 'too-long')
);

/** A password being checked: whatever was typed, within a bound. */
export const givenPassword = v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(200, 'too-long'));

export const uuid = v.pipe(v.string(), v.uuid('format'));

/** A wall-clock time of the organisation's zone, as a browser's own control sends it. */
export const moment = v.pipe(
  v.string(),
  v.nonEmpty('required'),
  v.check((text) => localInstant(text, 'UTC') !== null, 'format')
);
