import { redirect } from '@sveltejs/kit';
import { signInForm } from '$lib/forms/auth';
import { readForm } from '$lib/forms/read-form';
import { signIn } from '$lib/server/auth';
import { formOf, refuseForm, returnForm } from '../../answers';
import { setSessionCookie } from '../../cookies';
import { ownPath } from '../../own-path';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.actor) redirect(303, ownPath(url.searchParams.get('next')));
};

export const actions: Actions = {
  default: async ({ request, locals, cookies, url, getClientAddress }) => {
    const reading = readForm(signInForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { email, password } = reading.value;
    const userAgent = request.headers.get('user-agent');
    const outcome = await signIn(locals.db, { email, password, address: getClientAddress(), userAgent });
    if (!outcome.ok) return refuseForm(outcome, { email });
    setSessionCookie(cookies, locals.db, outcome.value);
    redirect(303, ownPath(url.searchParams.get('next')));
  }
};
