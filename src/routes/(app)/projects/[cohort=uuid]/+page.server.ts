import { praiseForm, removePraiseForm } from '$lib/forms/tasks';
import { readForm } from '$lib/forms/read-form';
import { givePraise, readWall, removePraise } from '$lib/server/tasks';
import { formOf, refuseForm, returnForm, valueOf } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  wall: valueOf(await readWall(locals.db, locals.actor!, params.cohort, locals.locale))
});

export const actions: Actions = {
  praise: async ({ request, locals, params }) => {
    const reading = readForm(praiseForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await givePraise(locals.db, locals.actor!, { cohort: params.cohort, ...reading.value });
    return outcome.ok ? { praised: true } : refuseForm(outcome, reading.value);
  },
  remove: async ({ request, locals }) => {
    const reading = readForm(removePraiseForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await removePraise(locals.db, locals.actor!, reading.value.praise);
    return outcome.ok ? { removed: true } : refuseForm(outcome);
  }
};
