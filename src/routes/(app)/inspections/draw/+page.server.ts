import { redirect } from '@sveltejs/kit';
import { Temporal } from 'temporal-polyfill';
import { sampleForm } from '$lib/forms/inspections';
import { readForm } from '$lib/forms/read-form';
import { today } from '$lib/server/clock';
import { drawInspection, scenarioTitles } from '$lib/server/drills';
import { may } from '$lib/server/policy';
import { formOf, refuseForm, returnForm } from '../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  today: today(),
  monthAgo: Temporal.PlainDate.from(today()).subtract({ months: 1 }).toString(),
  locale: locals.locale,
  mayPublish: may(locals.actor, 'inspection.publish'),
  scenarios: await scenarioTitles(locals.db, locals.locale)
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await formOf(request);
    const reading = readForm(sampleForm, form);
    if (!reading.ok) return returnForm(reading);
    const outcome = await drawInspection(locals.db, locals.actor!, reading.value);
    if (!outcome.ok) return refuseForm(outcome, textsOf(form));
    redirect(303, `/inspections/${outcome.value.id}`);
  }
};

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  );
}
