import { readFeedbackDesk } from '$lib/server/feedback';
import { valueOf } from '../../../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) =>
  valueOf(await readFeedbackDesk(locals.db, locals.actor!, params.cohort, locals.locale));
