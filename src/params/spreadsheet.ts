import type { ParamMatcher } from '@sveltejs/kit';

/** The formats a list can be downloaded in. */
export const match = ((format): format is 'csv' | 'xlsx' =>
  format === 'csv' || format === 'xlsx') satisfies ParamMatcher;
