import { redirect } from '@sveltejs/kit';
import { newPaperForm } from '$lib/forms/papers';
import { readForm } from '$lib/forms/read-form';
import { listCohorts } from '$lib/server/cohorts';
import { beginPaper, readPaper } from '$lib/server/exams';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import { textsOf } from '../texts-of';
import type { Actions, PageServerLoad } from './$types';

/** `?like=` names a paper to begin from. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const like = url.searchParams.get('like');
  return {
    locale: locals.locale,
    cohorts: valueOf(await listCohorts(locals.db, locals.actor!)),
    like: like === null ? null : valueOf(await readPaper(locals.db, locals.actor!, like))
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const posted = await formOf(request);
    const reading = readForm(newPaperForm, posted);
    if (!reading.ok) return returnForm(reading);
    const { cohort, ...facts } = reading.value;
    const outcome = await beginPaper(locals.db, locals.actor!, { ...facts, cohortId: cohort || null });
    if (!outcome.ok) return refuseForm(outcome, textsOf(posted));
    redirect(303, `/hr/papers/${outcome.value.paperId}/blueprint`);
  }
};
