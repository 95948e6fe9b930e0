import { redirect } from '@sveltejs/kit';
import { curriculumCodes } from '$lib/engine/content/codes';
import { questionForm } from '$lib/forms/bank';
import { readForm } from '$lib/forms/read-form';
import { startQuestion } from '$lib/server/library';
import { formOf, refuseForm, returnForm } from '../../../../answers';
import { addressOf, contentLocale } from '../../library/key';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({
  contentIn: contentLocale(url, locals.locale),
  topics: curriculumCodes
});

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const reading = readForm(questionForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const locale = contentLocale(url, locals.locale);
    const outcome = await startQuestion(locals.db, locals.actor!, { ...reading.value, locale });
    if (!outcome.ok) return refuseForm(outcome, reading.value);
    redirect(303, addressOf({ kind: 'question', slug: outcome.value.slug, locale }));
  }
};
