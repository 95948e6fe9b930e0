import { contentProblems } from '$lib/server/library';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  problems: valueOf(await contentProblems(locals.db, locals.actor!))
});
