import { listScheduled } from '$lib/server/exams';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  exams: valueOf(await listScheduled(locals.db, locals.actor!, locals.locale))
});
