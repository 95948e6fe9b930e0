import { redirect } from '@sveltejs/kit';
import { markQueryForm, withdrawQueryForm } from '$lib/forms/exams';
import { readForm } from '$lib/forms/read-form';
import { queryMark, readReview, withdrawQuery } from '$lib/server/exams';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const input = { examId: params.exam, locale: locals.locale };
  const outcome = await readReview(locals.db, locals.actor!, input);
  if (!outcome.ok && outcome.code === 'not-released') redirect(303, `/exams/${params.exam}`);
  return { review: valueOf(outcome) };
};

export const actions: Actions = {
  query: async ({ request, locals, params }) => {
    const reading = readForm(markQueryForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const outcome = await queryMark(locals.db, locals.actor!, { examId: params.exam, ...reading.value });
    if (!outcome.ok) return refuseForm(outcome, reading.value);
  },
  withdraw: async ({ request, locals, params }) => {
    const reading = readForm(withdrawQueryForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { query, item } = reading.value;
    const outcome = await withdrawQuery(locals.db, locals.actor!, { examId: params.exam, query });
    if (!outcome.ok) return refuseForm(outcome, { item });
  }
};
