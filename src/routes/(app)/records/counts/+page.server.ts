import { readSimulated } from '$lib/server/coaching';
import { readServiceCounts } from '$lib/server/forms';
import { today } from '$lib/server/clock';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today().slice(0, 7);
  return {
    counts: valueOf(await readServiceCounts(locals.db, locals.actor!, month)),
    simulated: valueOf(await readSimulated(locals.db, locals.actor!, month)),
    ownId: locals.actor!.personId
  };
};
