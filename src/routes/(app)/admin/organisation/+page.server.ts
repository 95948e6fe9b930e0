import { organisationForm } from '$lib/forms/people';
import { readForm } from '$lib/forms/read-form';
import { readOrganisation, setOrganisation } from '$lib/server/people';
import { refuseForm, returnForm } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  organisation: await readOrganisation(locals.db)
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const reading = readForm(organisationForm, await request.formData());
    if (!reading.ok) return returnForm(reading);
    const { name, ...placeholders } = reading.value;
    const outcome = await setOrganisation(locals.db, locals.actor!, { name, placeholders });
    return outcome.ok ? { saved: true } : refuseForm(outcome);
  }
};
