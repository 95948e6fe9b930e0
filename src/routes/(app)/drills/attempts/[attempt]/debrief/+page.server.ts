import { redirect } from '@sveltejs/kit';
import { scoreQueryForm } from '$lib/forms/drill-reviews';
import { readForm } from '$lib/forms/read-form';
import { queryCriterion, readDebrief, readOwnReview } from '$lib/server/drills';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const finished = valueOf(await readDebrief(locals.db, locals.actor!, params.attempt));
  const review = finished && valueOf(await readOwnReview(locals.db, locals.actor!, params.attempt));
  if (!review) redirect(303, `/drills/attempts/${params.attempt}`);
  return { ...finished, review };
};

export const actions: Actions = {
  query: async ({ request, locals, params }) => {
    const reading = readForm(scoreQueryForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const query = { attempt: params.attempt, ...reading.value };
    const outcome = await queryCriterion(locals.db, locals.actor!, query);
    return outcome.ok ? { asked: query.criterion } : refuseForm(outcome, reading.value);
  }
};
