import { listPlans } from '$lib/server/plans';
import { everywhere, may } from '$lib/server/policy';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  plans: valueOf(await listPlans(locals.db, locals.actor!)),
  mayWrite: may(locals.actor, 'plan.write', everywhere)
});
