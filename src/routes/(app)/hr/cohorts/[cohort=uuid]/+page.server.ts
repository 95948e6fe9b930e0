import { cohortReadiness, cohortRelearning } from '$lib/server/courses';
import { cohortDuties, type CohortDuties } from '$lib/server/duties';
import { cohortSessionsToday } from '$lib/server/plans';
import { readCockpit } from '$lib/server/tasks';
import { may } from '$lib/server/policy';
import { valueOf } from '../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  duties: dutyCounts(valueOf(await cohortDuties(locals.db, locals.actor!, params.cohort))),
  cockpit: valueOf(await readCockpit(locals.db, locals.actor!, params.cohort, locals.locale)),
  briefings: valueOf(await cohortReadiness(locals.db, locals.actor!, params.cohort, locals.locale)),
  relearning: valueOf(await cohortRelearning(locals.db, locals.actor!, params.cohort, locals.locale)),
  sessions: valueOf(await cohortSessionsToday(locals.db, locals.actor!, params.cohort)),
  mayEnrol: may(locals.actor, 'enrolment.change', { cohortId: params.cohort }),
  mayPreview: may(locals.actor, 'score.preview', { cohortId: params.cohort })
});

/** The cockpit shows how many are in which state; the duties' own room shows which. */
function dutyCounts({ counts, mayMove }: CohortDuties) {
  return { counts, mayMove };
}
