import { listScenarios } from '$lib/server/drills';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  scenarios: valueOf(await listScenarios(locals.db, locals.actor!, locals.locale))
});
