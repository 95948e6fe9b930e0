import { readGlossary } from '$lib/server/courses';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  letters: valueOf(await readGlossary(locals.db, locals.actor!, locals.locale))
});
