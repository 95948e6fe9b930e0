import { cohortReadiness, cohortRelearning } from '$lib/server/courses';
import { readCockpit } from '$lib/server/tasks';
import { may } from '$lib/server/policy';
import { valueOf } from '../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  cockpit: valueOf(await readCockpit(locals.db, locals.actor!, params.cohort, locals.locale)),
  briefings: valueOf(await cohortReadiness(locals.db, locals.actor!, params.cohort, locals.locale)),
  relearning: valueOf(await cohortRelearning(locals.db, locals.actor!, params.cohort, locals.locale)),
  mayPreview: may(locals.actor, 'score.preview', { cohortId: params.cohort })
});
