import type { ParamMatcher } from '@sveltejs/kit';

/** An id as rows have it. Anything else is an address that does not exist. */
export const match: ParamMatcher = (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
