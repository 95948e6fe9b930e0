import { readFeedbackLoop } from '$lib/server/feedback';
import { printedOrganisation } from '$lib/server/forms';
import { valueOf } from '../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const place = { cohortId: params.cohort, trainerId: params.trainer };
  return {
    loop: valueOf(await readFeedbackLoop(locals.db, locals.actor!, place, locals.locale)),
    organisation: await printedOrganisation(locals.db),
    locale: locals.locale,
    own: params.trainer === locals.actor!.personId,
    sheet: url.searchParams.get('sheet') === 'plan' ? ('plan' as const) : ('summary' as const)
  };
};
