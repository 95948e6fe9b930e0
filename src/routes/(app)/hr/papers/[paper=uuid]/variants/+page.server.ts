import { readPaper } from '$lib/server/exams';
import { valueOf } from '../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  paper: valueOf(await readPaper(locals.db, locals.actor!, params.paper))
});
