import { redirect } from '@sveltejs/kit';
import { scheduleForm } from '$lib/forms/briefings';
import { readForm } from '$lib/forms/read-form';
import { scheduleBriefing, scheduleChoices } from '$lib/server/courses';
import { may } from '$lib/server/policy';
import { formOf, refuseForm, returnForm, valueOf } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  choices: valueOf(await scheduleChoices(locals.db, locals.actor!, locals.locale)),
  chosen: url.searchParams.get('course') ?? '',
  mayWrite: may(locals.actor, 'lesson.write')
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const posted = await formOf(request);
    const reading = readForm(scheduleForm, posted);
    if (!reading.ok) return returnForm(reading);
    const { course, audience, live, due } = reading.value;
    const outcome = await scheduleBriefing(locals.db, locals.actor!, {
      course,
      audience,
      goesLive: live,
      dueOn: due
    });
    if (!outcome.ok) {
      return refuseForm(outcome, { course, live, due, audience: String(posted.get('audience')) });
    }
    redirect(303, `/briefings/${outcome.value.briefingId}`);
  }
};
