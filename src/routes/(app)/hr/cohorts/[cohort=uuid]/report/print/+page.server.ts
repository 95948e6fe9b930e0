import { error } from '@sveltejs/kit';
import { printedOrganisation } from '$lib/server/forms';
import { readReport } from '$lib/server/reports';
import { failureSentence } from '$lib/ui/failure-sentence';
import { valueOf } from '../../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { cohort, report } = valueOf(
    await readReport(locals.db, locals.actor!, params.cohort, locals.locale)
  );
  if (!report) error(404, { message: failureSentence('not-found'), code: 'not-found' });
  return { cohort, report, organisation: await printedOrganisation(locals.db), locale: locals.locale };
};
