import { ownResults } from '$lib/server/scores';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  results: valueOf(await ownResults(locals.db, locals.actor!))
});
