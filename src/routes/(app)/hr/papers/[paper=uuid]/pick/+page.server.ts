import { redirect } from '@sveltejs/kit';
import { placeForm, swapForm } from '$lib/forms/papers';
import { readForm } from '$lib/forms/read-form';
import { addQuestion, pickQuestions, readPaper, swapQuestion } from '$lib/server/exams';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import { variantIn } from '../variant-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const paper = valueOf(await readPaper(locals.db, locals.actor!, params.paper));
  if (!paper.rights.change) redirect(303, `/hr/papers/${params.paper}`);
  const asked = {
    variant: variantIn(url, paper),
    instead: url.searchParams.get('instead'),
    search: (url.searchParams.get('search') ?? '').slice(0, 100),
    topic: url.searchParams.get('topic') || null,
    page: Number(url.searchParams.get('page')) || 1
  };
  return {
    paper,
    asked,
    picker: valueOf(await pickQuestions(locals.db, locals.actor!, params.paper, asked))
  };
};

export const actions: Actions = {
  add: async ({ request, locals, params }) => {
    const reading = readForm(placeForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const place = { ...reading.value, paperId: params.paper };
    const outcome = await addQuestion(locals.db, locals.actor!, place);
    return outcome.ok ? { added: true } : refuseForm(outcome);
  },
  swap: async ({ request, locals, params }) => {
    const reading = readForm(swapForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const place = { ...reading.value, paperId: params.paper };
    const outcome = await swapQuestion(locals.db, locals.actor!, place);
    if (!outcome.ok) return refuseForm(outcome);
    redirect(303, `/hr/papers/${params.paper}?variant=${place.variant}`);
  }
};
