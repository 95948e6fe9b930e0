import { listReceived } from '$lib/server/forms';
import { may } from '$lib/server/policy';
import { valueOf } from '../../../answers';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  writes: may(locals.actor, 'journal.keep'),
  entries: valueOf(
    await listReceived(locals.db, locals.actor!, locals.locale, {
      forms: ['shift-handover'],
      own: true,
      limit: 20
    })
  )
});
