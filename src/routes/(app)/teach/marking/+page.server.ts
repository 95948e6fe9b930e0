import { listMarking, markingQueue } from '$lib/server/exams';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  queue: valueOf(await markingQueue(locals.db, locals.actor!, locals.locale)),
  exams: valueOf(await listMarking(locals.db, locals.actor!, locals.locale))
});
