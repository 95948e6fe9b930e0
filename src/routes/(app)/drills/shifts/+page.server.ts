import { listShifts } from '$lib/server/drills';
import { valueOf } from '../../../answers';
import { pageIn } from '../page-number';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  list: valueOf(await listShifts(locals.db, locals.actor!, pageIn(url)))
});
