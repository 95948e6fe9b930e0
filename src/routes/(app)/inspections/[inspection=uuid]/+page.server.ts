import { handInInspection, publishInspection, readInspection } from '$lib/server/drills';
import { refuseForm, valueOf } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...valueOf(await readInspection(locals.db, locals.actor!, params.inspection)),
  self: locals.actor!.personId
});

export const actions: Actions = {
  publish: async ({ locals, params }) => {
    const outcome = await publishInspection(locals.db, locals.actor!, params.inspection);
    if (!outcome.ok) return refuseForm(outcome);
  },
  handIn: async ({ locals, params }) => {
    const outcome = await handInInspection(locals.db, locals.actor!, params.inspection);
    if (!outcome.ok) return refuseForm(outcome);
  }
};
