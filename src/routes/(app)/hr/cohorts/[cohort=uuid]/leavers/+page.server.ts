import { leaverForm, leavingForm } from '$lib/forms/enrolment';
import { readForm } from '$lib/forms/read-form';
import { readLeavers, recordLeaving, takeBackLeaving } from '$lib/server/plans';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  leavers: valueOf(await readLeavers(locals.db, locals.actor!, params.cohort))
});

export const actions: Actions = {
  record: async ({ request, locals, params }) => {
    const reading = readForm(leavingForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { person: personId, left_on: leftOn, reason, note } = reading.value;
    const leaving = { cohortId: params.cohort, personId, leftOn, reason, note };
    const outcome = await recordLeaving(locals.db, locals.actor!, leaving);
    if (!outcome.ok) return refuseForm(outcome, { person: personId, left_on: leftOn, reason, note });
    return { recorded: true };
  },
  'take-back': async ({ request, locals, params }) => {
    const reading = readForm(leaverForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const place = { cohortId: params.cohort, personId: reading.value.person };
    const outcome = await takeBackLeaving(locals.db, locals.actor!, place);
    if (!outcome.ok) return refuseForm(outcome);
  }
};
