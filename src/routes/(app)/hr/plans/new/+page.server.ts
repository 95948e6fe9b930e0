import { redirect } from '@sveltejs/kit';
import { newPlanForm } from '$lib/forms/plans';
import { readForm } from '$lib/forms/read-form';
import { beginPlan, listPlans, usualOpening } from '$lib/server/plans';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad } from './$types';

/** `?like=` names a plan to begin from. */
export const load: PageServerLoad = async ({ locals, url }) => ({
  opensOn: usualOpening(),
  like: url.searchParams.get('like') ?? '',
  plans: valueOf(await listPlans(locals.db, locals.actor!)).map(({ id, name }) => ({ id, name }))
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const reading = readForm(newPlanForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { name, opens, like } = reading.value;
    const beginning = { name, opensOn: opens, like: like || undefined };
    const outcome = await beginPlan(locals.db, locals.actor!, beginning);
    if (!outcome.ok) return refuseForm(outcome, { name, opens, like });
    redirect(303, `/hr/plans/${outcome.value.planId}/edit`);
  }
};
