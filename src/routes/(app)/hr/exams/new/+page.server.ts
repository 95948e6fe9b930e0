import { redirect } from '@sveltejs/kit';
import { examForm } from '$lib/forms/exam-terms';
import { readForm } from '$lib/forms/read-form';
import { examChoices, scheduleExam } from '$lib/server/exams';
import { formOf, refuseForm, returnForm, valueOf } from '../../../../answers';
import { instantOf } from '../window';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  choices: valueOf(await examChoices(locals.db, locals.actor!, locals.locale)),
  chosen: { cohort: url.searchParams.get('cohort') ?? '', paper: url.searchParams.get('paper') ?? '' }
});

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const posted = await formOf(request);
    const reading = readForm(examForm, posted);
    if (!reading.ok) return returnForm(reading);
    const { cohort, opens, closes, double, divergence, ...plan } = reading.value;
    const outcome = await scheduleExam(locals.db, locals.actor!, {
      ...plan,
      cohortId: cohort,
      opensAt: instantOf(opens),
      closesAt: instantOf(closes),
      divergence: double ? divergence : null
    });
    if (!outcome.ok) return refuseForm(outcome, textsOf(posted));
    redirect(303, `/hr/exams/${outcome.value.examId}`);
  }
};

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}
