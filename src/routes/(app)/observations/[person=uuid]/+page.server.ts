import { readObserved, readPersonEffect } from '$lib/server/coaching';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const observed = valueOf(await readObserved(locals.db, locals.actor!, params.person, locals.locale));
  if (observed.own) return { observed, changes: null };
  return { observed, changes: valueOf(await readPersonEffect(locals.db, locals.actor!, params.person)) };
};
