import { redirect } from '@sveltejs/kit';
import { curriculumCodes } from '$lib/engine/content/codes';
import { uploadForm } from '$lib/forms/bank';
import { refused } from '$lib/forms/failure';
import { readForm } from '$lib/forms/read-form';
import { mostFileBytes, uploadQuestions } from '$lib/server/exams';
import { formOf, refuseForm, returnForm } from '../../../../answers';
import { contentLocale } from '../../library/key';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({
  contentIn: contentLocale(url, locals.locale),
  topics: curriculumCodes
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const tooLarge = Number(request.headers.get('content-length')) > mostFileBytes + 10_000;
    if (tooLarge) return refuseForm(refused('questions-too-large'));
    const form = await formOf(request);
    const reading = readForm(uploadForm, form);
    if (!reading.ok) return returnForm(reading);
    const { format, topic, locale } = reading.value;
    const file = form.get('file');
    if (!(file instanceof File)) return refuseForm(refused('questions-empty'), { format, topic, locale });
    const upload = {
      name: file.name.slice(-200),
      format: format === 'auto' ? undefined : format,
      topic,
      locale,
      bytes: Buffer.from(await file.arrayBuffer())
    };
    const outcome = await uploadQuestions(locals.db, locals.actor!, upload);
    if (!outcome.ok) return refuseForm(outcome, { format, topic, locale });
    redirect(303, `/teach/questions/import/${outcome.value.id}`);
  }
};
