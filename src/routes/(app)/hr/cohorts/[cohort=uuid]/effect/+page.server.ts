import { effectForm } from '$lib/forms/coaching';
import { readForm } from '$lib/forms/read-form';
import { readEffect, writeEffect } from '$lib/server/coaching';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  effect: valueOf(await readEffect(locals.db, locals.actor!, params.cohort))
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = readForm(effectForm, await formOf(request));
    if (!form.ok) return returnForm(form);
    const { conclusion, adjustment } = form.value;
    const input = { ...form.value, cohortId: params.cohort };
    const written = await writeEffect(locals.db, locals.actor!, input);
    return written.ok ? { written: true } : refuseForm(written, { conclusion, adjustment });
  }
};
