import { datesForm } from '$lib/forms/briefings';
import { readForm } from '$lib/forms/read-form';
import { closeBriefing, moveBriefing, readReadiness } from '$lib/server/courses';
import { formOf, refuseForm, returnForm, valueOf } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  briefing: valueOf(await readReadiness(locals.db, locals.actor!, params.briefing, locals.locale))
});

export const actions: Actions = {
  move: async ({ request, locals, params }) => {
    const reading = readForm(datesForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { live, due } = reading.value;
    const outcome = await moveBriefing(locals.db, locals.actor!, {
      briefingId: params.briefing,
      goesLive: live,
      dueOn: due
    });
    return outcome.ok ? { moved: true } : refuseForm(outcome, { live, due });
  },
  close: async ({ locals, params }) => {
    const outcome = await closeBriefing(locals.db, locals.actor!, params.briefing);
    if (!outcome.ok) return refuseForm(outcome);
  }
};
