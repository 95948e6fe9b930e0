import { listCohorts } from '$lib/server/cohorts';
import { ownDuties } from '$lib/server/duties';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  duties: await ownDuties(locals.db, locals.actor!),
  cohorts: valueOf(await listCohorts(locals.db, locals.actor!))
});
