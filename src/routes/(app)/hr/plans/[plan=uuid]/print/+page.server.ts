import { readOrganisation } from '$lib/server/people';
import { readPlan } from '$lib/server/plans';
import { valueOf } from '../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  plan: valueOf(await readPlan(locals.db, locals.actor!, params.plan)),
  organisation: (await readOrganisation(locals.db)).name,
  locale: locals.locale
});
