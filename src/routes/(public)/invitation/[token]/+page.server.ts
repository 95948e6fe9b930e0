import { redirect } from '@sveltejs/kit';
import { joinForm } from '$lib/forms/auth';
import { readForm } from '$lib/forms/read-form';
import { acceptInvitation, openInvitation } from '$lib/server/auth';
import { formOf, refuseForm, returnForm, valueOf } from '../../../answers';
import { setSessionCookie } from '../../../cookies';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  invited: valueOf(await openInvitation(locals.db, params.token))
});

export const actions: Actions = {
  default: async ({ request, locals, cookies, params }) => {
    const reading = readForm(joinForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const userAgent = request.headers.get('user-agent');
    const outcome = await acceptInvitation(locals.db, {
      token: params.token,
      password: reading.value.password,
      userAgent
    });
    if (!outcome.ok) return refuseForm(outcome);
    setSessionCookie(cookies, locals.db, outcome.value);
    redirect(303, '/');
  }
};
