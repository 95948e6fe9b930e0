import { redirect } from '@sveltejs/kit';
import { firstAdministratorForm } from '$lib/forms/auth';
import { readForm } from '$lib/forms/read-form';
import { createFirstAdministrator } from '$lib/server/auth';
import { formOf, refuseForm, returnForm } from '../../../answers';
import { setSessionCookie } from '../../../cookies';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ request, locals, cookies, params }) => {
    const reading = readForm(firstAdministratorForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const userAgent = request.headers.get('user-agent');
    const outcome = await createFirstAdministrator(locals.db, {
      ...reading.value,
      token: params.token,
      userAgent
    });
    if (!outcome.ok) return refuseForm(outcome, { name: reading.value.name, email: reading.value.email });
    setSessionCookie(cookies, locals.db, outcome.value);
    redirect(303, '/');
  }
};
