import { redirect } from '@sveltejs/kit';
import { roundForm } from '$lib/forms/filled-form';
import { readForm } from '$lib/forms/read-form';
import { openRound, readRoundDesk } from '$lib/server/forms';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const desk = valueOf(await readRoundDesk(locals.db, locals.actor!, params.cohort, locals.locale));
  const chosen = desk.forms.find(({ id, opened }) => id === url.searchParams.get('form') && !opened);
  return { desk, chosen: chosen ?? null };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = readForm(roundForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const opened = await openRound(locals.db, locals.actor!, { cohortId: params.cohort, ...form.value });
    if (!opened.ok) return refuseForm(opened, { dueOn: form.value.dueOn });
    return redirect(303, `/hr/forms/${opened.value.roundId}`);
  }
};
