import { listInspections } from '$lib/server/drills';
import { may } from '$lib/server/policy';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  ...valueOf(await listInspections(locals.db, locals.actor!)),
  mayTake: may(locals.actor, 'inspection.take'),
  mayDraw: may(locals.actor, 'inspection.draw')
});
