import { waitingQueries } from '$lib/server/exams';
import { valueOf } from '../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  queries: valueOf(await waitingQueries(locals.db, locals.actor!))
});
