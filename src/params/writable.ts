import type { ParamMatcher } from '@sveltejs/kit';

const folders = ['courses', 'lessons', 'drills', 'questions'] as const;

/** What of the library is written in the browser. */
export const match = ((folder): folder is (typeof folders)[number] =>
  folders.some((one) => one === folder)) satisfies ParamMatcher;
