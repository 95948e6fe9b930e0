import { listShifts } from '$lib/server/drills';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  shifts: valueOf(await listShifts(locals.db, locals.actor!))
});
