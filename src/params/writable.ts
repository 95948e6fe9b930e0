import type { ParamMatcher } from '@sveltejs/kit';

/** What of the library is written in the browser. */
export const match: ParamMatcher = (param): param is 'courses' | 'lessons' =>
  param === 'courses' || param === 'lessons';
