import { queryAnswerForm } from '$lib/forms/exams';
import { readForm } from '$lib/forms/read-form';
import { answerQuery, readQuery } from '$lib/server/exams';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  query: valueOf(await readQuery(locals.db, locals.actor!, params.query))
});

export const actions: Actions = {
  answer: async ({ request, locals, params }) => {
    const reading = readForm(queryAnswerForm, await formOf(request));
    if (!reading.ok) return returnForm(reading);
    const { outcome: choice, points, reason, revision } = reading.value;
    const outcome = await answerQuery(locals.db, locals.actor!, {
      query: params.query,
      points: choice === 'change' ? points : null,
      reason,
      revision
    });
    if (!outcome.ok) return refuseForm(outcome, { outcome: choice, points, reason });
  }
};
