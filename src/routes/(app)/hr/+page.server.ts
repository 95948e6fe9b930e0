import { listCohorts } from '$lib/server/cohorts';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  cohorts: valueOf(await listCohorts(locals.db, locals.actor!))
});
