import { listBlankForms } from '$lib/server/forms';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  forms: await listBlankForms(locals.db, locals.locale)
});
