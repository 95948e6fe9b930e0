import { readCoachedAttempt } from '$lib/server/drills';
import { valueOf } from '../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  attempt: valueOf(await readCoachedAttempt(locals.db, locals.actor!, params.attempt))
});
