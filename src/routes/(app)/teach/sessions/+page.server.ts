import { heldSessions } from '$lib/server/plans';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  sessions: valueOf(await heldSessions(locals.db, locals.actor!))
});
