import { readPublishedList } from '$lib/server/scores';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  list: valueOf(await readPublishedList(locals.db, locals.actor!, params.cohort))
});
