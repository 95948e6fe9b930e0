import { ownFeedback } from '$lib/server/feedback';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) =>
  valueOf(await ownFeedback(locals.db, locals.actor!));
