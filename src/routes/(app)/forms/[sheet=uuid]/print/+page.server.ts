import { instructionsAsHtml, printedOrganisation, readHandedIn } from '$lib/server/forms';
import { valueOf } from '../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const sheet = valueOf(await readHandedIn(locals.db, locals.actor!, params.sheet, locals.locale));
  return {
    sheet,
    organisation: await printedOrganisation(locals.db),
    instructions: instructionsAsHtml(sheet.form, locals.locale)
  };
};
