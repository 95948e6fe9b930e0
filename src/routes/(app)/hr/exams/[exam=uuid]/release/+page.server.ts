import { releaseForm, takeBackForm } from '$lib/forms/exams';
import { readForm } from '$lib/forms/read-form';
import { readRelease, releaseMarks, takeBackRelease } from '$lib/server/exams';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  release: valueOf(await readRelease(locals.db, locals.actor!, params.exam, locals.locale))
});

export const actions: Actions = {
  release: async ({ request, locals, params }) => {
    const reading = readForm(releaseForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { days: queryDays } = reading.value;
    const outcome = await releaseMarks(locals.db, locals.actor!, { examId: params.exam, queryDays });
    if (!outcome.ok) return refuseForm(outcome);
  },
  'take-back': async ({ request, locals, params }) => {
    const reading = readForm(takeBackForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { reason } = reading.value;
    const outcome = await takeBackRelease(locals.db, locals.actor!, { examId: params.exam, reason });
    if (!outcome.ok) return refuseForm(outcome, { reason });
  }
};
