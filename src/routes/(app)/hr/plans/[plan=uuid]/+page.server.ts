import { redirect, type RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Outcome } from '$lib/forms/failure';
import { approvePlanForm, openPlanForm, returnPlanForm, shownPlanForm } from '$lib/forms/plans';
import { readForm } from '$lib/forms/read-form';
import type { Database } from '$lib/server/db';
import { approvePlan, openPlan, readPlan, returnPlan, submitPlan, withdrawPlan } from '$lib/server/plans';
import { everywhere, may, type Actor } from '$lib/server/policy';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  plan: valueOf(await readPlan(locals.db, locals.actor!, params.plan)),
  mayWrite: may(locals.actor, 'plan.write', everywhere)
});

export const actions: Actions = {
  submit: act(shownPlanForm, submitPlan),
  approve: act(approvePlanForm, approvePlan),
  return: act(returnPlanForm, returnPlan),
  withdraw: act(shownPlanForm, withdrawPlan),
  open: act(openPlanForm, async (db, actor, input: { planId: string; revision: number; name: string }) => {
    const outcome = await openPlan(db, actor, input);
    if (outcome.ok) redirect(303, `/hr/cohorts/${outcome.value.cohortId}`);
    return outcome;
  })
};

/** Reads a form, does what it asks for with this plan, and answers a refusal with what was typed. */
function act<S extends v.GenericSchema, I extends v.InferOutput<S> & { planId: string }>(
  schema: S,
  verb: (db: Database, actor: Actor, input: I) => Promise<Outcome<unknown>>
) {
  return async ({ request, locals, params }: RequestEvent<{ plan: string }>) => {
    const form = await formOf(request);
    const typed = { remark: String(form.get('remark') ?? ''), name: String(form.get('name') ?? '') };
    const reading = readForm(schema, form);
    if (!reading.ok) return returnForm(reading);
    const input = { ...(reading.value as object), planId: params.plan } as I;
    const outcome = await verb(locals.db, locals.actor!, input);
    if (!outcome.ok) return refuseForm(outcome, typed);
    return undefined;
  };
}
