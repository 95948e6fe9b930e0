import { fail, redirect } from '@sveltejs/kit';
import { failures, refused, type Refusal } from '$lib/forms/failure';
import { readTypedPlan, toPlan, toTyped, type PlanProblems, type TypedPlan } from '$lib/forms/plan-form';
import { shownPlanForm } from '$lib/forms/plans';
import { readForm } from '$lib/forms/read-form';
import { planChoices, readPlan, savePlan } from '$lib/server/plans';
import { failureSentence } from '$lib/ui/failure-sentence';
import { formOf, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const plan = valueOf(await readPlan(locals.db, locals.actor!, params.plan));
  if (!plan.rights.change) redirect(303, `/hr/plans/${params.plan}`);
  const choices = valueOf(await planChoices(locals.db, locals.actor!, locals.locale));
  return { plan, choices, kept: toTyped(plan) };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await formOf(request);
    const typed = readTypedPlan(form);
    const shown = readForm(shownPlanForm, form);
    if (!shown.ok) return refuse(typed, refused('bad-input'));
    const choices = valueOf(await planChoices(locals.db, locals.actor!, locals.locale));
    const { plan, problems } = toPlan(typed, choices.courses);
    if (!plan) return answer(400, typed, problems);
    const { revision } = shown.value;
    const outcome = await savePlan(locals.db, locals.actor!, { planId: params.plan, revision, plan });
    if (!outcome.ok) return refuse(typed, outcome);
    redirect(303, `/hr/plans/${params.plan}`);
  }
};

function refuse(typed: TypedPlan, { code }: Refusal) {
  return answer(failures[code], typed, {}, failureSentence(code), code === 'changed-meanwhile');
}

/** `stale`: somebody else has saved the plan since the form was opened. */
function answer(status: number, typed: TypedPlan, problems: PlanProblems, sentence?: string, stale = false) {
  return fail(status, { typed, problems, sentence, stale });
}
