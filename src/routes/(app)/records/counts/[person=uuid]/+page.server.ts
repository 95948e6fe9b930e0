import { readFiguresByWeek } from '$lib/server/coaching';
import { valueOf } from '../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  figures: valueOf(await readFiguresByWeek(locals.db, locals.actor!, params.person))
});
