import { listBriefings } from '$lib/server/courses';
import { may } from '$lib/server/policy';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  briefings: valueOf(await listBriefings(locals.db, locals.actor!, locals.locale)),
  maySchedule: may(locals.actor, 'briefing.schedule')
});
