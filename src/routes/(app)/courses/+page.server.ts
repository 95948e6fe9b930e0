import { readShelf } from '$lib/server/courses';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) =>
  valueOf(await readShelf(locals.db, locals.actor!, locals.locale));
