import { printedOrganisation } from '$lib/server/forms';
import { readSubmittedSheet } from '$lib/server/observations';
import { may } from '$lib/server/policy';
import { valueOf } from '../../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const subject = { cohortId: params.cohort, personId: params.person };
  return {
    sheet: valueOf(await readSubmittedSheet(locals.db, locals.actor!, subject)),
    organisation: await printedOrganisation(locals.db),
    back: may(locals.actor, 'sheet.collect', { cohortId: params.cohort })
      ? `/hr/cohorts/${params.cohort}/scores`
      : `/coach/sheets/${params.cohort}/${params.person}`
  };
};
