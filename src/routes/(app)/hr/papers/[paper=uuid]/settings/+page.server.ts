import { redirect } from '@sveltejs/kit';
import { paperFactsForm, shownForm } from '$lib/forms/papers';
import { readForm } from '$lib/forms/read-form';
import { listCohorts } from '$lib/server/cohorts';
import { changePaperFacts, readPaper } from '$lib/server/exams';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../../answers';
import { textsOf } from '../../texts-of';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const paper = valueOf(await readPaper(locals.db, locals.actor!, params.paper));
  if (!paper.rights.change) redirect(303, `/hr/papers/${params.paper}`);
  return { paper, cohorts: valueOf(await listCohorts(locals.db, locals.actor!)) };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await formOf(request);
    const shown = readForm(shownForm, form);
    const reading = readForm(paperFactsForm, form);
    if (!reading.ok) return returnForm(reading);
    if (!shown.ok) return returnForm(shown);
    const { cohort, ...facts } = reading.value;
    const outcome = await changePaperFacts(locals.db, locals.actor!, {
      ...shown.value,
      paperId: params.paper,
      facts: { ...facts, cohortId: cohort || null }
    });
    if (!outcome.ok) return refuseForm(outcome, textsOf(form));
    return { saved: true };
  }
};
