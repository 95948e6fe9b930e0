import { readComparison } from '$lib/server/drills';
import { valueOf } from '../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  comparison: valueOf(await readComparison(locals.db, locals.actor!, params.inspection, params.person))
});
