import { redirect } from '@sveltejs/kit';
import { startForm } from '$lib/forms/exams';
import { readForm } from '$lib/forms/read-form';
import { continueHere, readExam, startExam } from '$lib/server/exams';
import { formOf, refuseForm, returnForm, valueOf } from '../../../answers';
import { nameDevice } from '../device';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, cookies }) => {
  const input = { examId: params.exam, locale: locals.locale, device: nameDevice(cookies) };
  return { exam: valueOf(await readExam(locals.db, locals.actor!, input)) };
};

export const actions: Actions = {
  start: async ({ request, locals, params, cookies }) => {
    const reading = readForm(startForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await startExam(locals.db, locals.actor!, {
      ...reading.value,
      examId: params.exam,
      locale: locals.locale,
      device: nameDevice(cookies)
    });
    if (!outcome.ok) return refuseForm(outcome, reading.value);
    redirect(303, `/exams/${params.exam}/paper`);
  },
  continue: async ({ locals, params, cookies }) => {
    const device = nameDevice(cookies);
    const outcome = await continueHere(locals.db, locals.actor!, { examId: params.exam, device });
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, `/exams/${params.exam}/paper`);
  }
};
