import { error, redirect } from '@sveltejs/kit';
import { markForm } from '$lib/forms/exams';
import { readForm } from '$lib/forms/read-form';
import { markAnswer, readSheet } from '$lib/server/exams';
import { failureSentence } from '$lib/ui/failure-sentence';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad } from './$types';

/** The whole sheet, or with `?item=` one question of it, on the way through all sheets. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const sheet = valueOf(await readSheet(locals.db, locals.actor!, params.attempt));
  const item = url.searchParams.get('item');
  const answers = sheet.answers.filter((answer) => item === null || answer.item === item);
  if (answers.length === 0) error(404, { message: failureSentence('not-found'), code: 'not-found' });
  return { sheet: { ...sheet, answers }, item };
};

export const actions: Actions = {
  mark: async ({ request, locals, params, url }) => {
    const reading = readForm(markForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { item, points, comment } = reading.value;
    const outcome = await markAnswer(locals.db, locals.actor!, {
      attemptId: params.attempt,
      ...reading.value
    });
    if (!outcome.ok) return refuseForm(outcome, { item, points, comment });
    if (url.searchParams.get('item') !== item) return { marked: item };
    const sheet = valueOf(await readSheet(locals.db, locals.actor!, params.attempt));
    const next = sheet.answers.find((answer) => answer.item === item)?.next;
    redirect(303, next ? `/teach/marking/${next}?item=${encodeURIComponent(item)}` : '/teach');
  }
};
