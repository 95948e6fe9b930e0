import { readJournal } from '$lib/server/forms';
import { valueOf } from '../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  journal: valueOf(await readJournal(locals.db, locals.actor!, locals.locale))
});
