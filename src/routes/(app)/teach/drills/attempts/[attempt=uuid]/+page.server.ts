import { rulingForm } from '$lib/forms/drill-reviews';
import { readForm } from '$lib/forms/read-form';
import { readReviewedAttempt, ruleOnCriterion } from '$lib/server/drills';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  attempt: valueOf(await readReviewedAttempt(locals.db, locals.actor!, params.attempt))
});

export const actions: Actions = {
  rule: async ({ request, locals, params }) => {
    const reading = readForm(rulingForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { criterion, points, reason } = reading.value;
    const outcome = await ruleOnCriterion(locals.db, locals.actor!, {
      attempt: params.attempt,
      ...reading.value
    });
    if (!outcome.ok) return refuseForm(outcome, { criterion, points: String(points), reason });
    return { ruled: criterion };
  }
};
