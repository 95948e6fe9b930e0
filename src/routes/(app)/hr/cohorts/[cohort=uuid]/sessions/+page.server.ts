import { cohortSessions } from '$lib/server/plans';
import { valueOf } from '../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) =>
  valueOf(await cohortSessions(locals.db, locals.actor!, params.cohort));
