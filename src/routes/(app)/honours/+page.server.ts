import { honoursForm } from '$lib/forms/coaching';
import { readForm } from '$lib/forms/read-form';
import { listHonours, publishHonours } from '$lib/server/coaching';
import { formOf, refuseForm, returnForm, valueOf } from '../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  lists: valueOf(await listHonours(locals.db, locals.actor!))
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = readForm(honoursForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const published = await publishHonours(locals.db, locals.actor!, form.value.cohort);
    return published.ok ? { published: true } : refuseForm(published);
  }
};
