import { redirect } from '@sveltejs/kit';
import { observeForm } from '$lib/forms/coaching';
import { readForm } from '$lib/forms/read-form';
import { observationDesk, startObservation } from '$lib/server/coaching';
import { formOf, refuseForm, returnForm, valueOf } from '../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  people: valueOf(await observationDesk(locals.db, locals.actor!))
});

export const actions: Actions = {
  start: async ({ request, locals }) => {
    const form = readForm(observeForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const about = { cohortId: form.value.cohort, personId: form.value.person };
    const started = await startObservation(locals.db, locals.actor!, about, locals.locale);
    if (!started.ok) return refuseForm(started);
    return redirect(303, `/forms/${started.value.sheetId}`);
  }
};
