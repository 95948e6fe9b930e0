import { fail } from '@sveltejs/kit';
import { readForm } from '$lib/forms/read-form';
import { signTaskForm } from '$lib/forms/tasks';
import { acknowledgeForm } from '$lib/forms/warnings';
import { ownDuties } from '$lib/server/duties';
import { coachingDesk } from '$lib/server/observations';
import { may } from '$lib/server/policy';
import { menteesAtWork, signTask } from '$lib/server/tasks';
import { acknowledgeWarning, coachedWarnings } from '$lib/server/warnings';
import { formOf, refuseForm, returnForm, valueOf } from '../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  duties: await ownDuties(locals.db, locals.actor!),
  warnings: await coachedWarnings(locals.db, locals.actor!, locals.locale),
  desk: valueOf(await coachingDesk(locals.db, locals.actor!)),
  mentees: may(locals.actor, 'task.sign')
    ? valueOf(await menteesAtWork(locals.db, locals.actor!, locals.locale))
    : []
});

export const actions: Actions = {
  sign: async ({ request, locals }) => {
    const reading = readForm(signTaskForm, await formOf(request));
    if (!reading.ok) return fail(400);
    const { cohort: cohortId, person: personId, task } = reading.value;
    const outcome = await signTask(locals.db, locals.actor!, { cohortId, personId, task });
    if (!outcome.ok) return refuseForm(outcome);
  },
  acknowledge: async ({ request, locals }) => {
    const reading = readForm(acknowledgeForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await acknowledgeWarning(locals.db, locals.actor!, reading.value);
    const { warning, note } = reading.value;
    return outcome.ok ? { acknowledged: true } : refuseForm(outcome, { warning, note });
  }
};
